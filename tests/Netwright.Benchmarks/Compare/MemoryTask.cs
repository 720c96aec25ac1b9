using System.Globalization;

namespace Netwright.Benchmarks.Compare;

/// <summary>What training steps take of memory, measured in a process that does nothing else.</summary>
internal static class MemoryTask
{
    private const int Steps = 5;

    /// <summary>Makes a network and takes some steps, and prints by how many bytes the process's peak is above what it took when it stood idle.</summary>
    /// <param name="create">Makes the step; data that exist before it do not count.</param>
    public static void Run(Func<Action> create)
    {
        GC.Collect();
        long idle = Kilobytes("VmRSS");
        Action step = create();
        for (int i = 0; i < Steps; i++)
            step();
        Console.WriteLine((1024 * (Kilobytes("VmHWM") - idle)).ToString(CultureInfo.InvariantCulture));
    }

    // Linux counts both for each process.
    private static long Kilobytes(string name)
    {
        string line = File.ReadLines("/proc/self/status").Single(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        return long.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
