using System.Globalization;
using System.Runtime.InteropServices;

namespace Netwright.Benchmarks;

/// <summary>What figures were measured on.</summary>
internal static class Machine
{
    private const string ProcessorInfo = "/proc/cpuinfo";

    /// <summary>Prints the processor, its cores, the date and the version of .NET.</summary>
    public static void Print(TextWriter output)
        => output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.RuntimeIdentifier}, {RuntimeInformation.FrameworkDescription}, {DateTime.UtcNow:yyyy-MM-dd}"));

    private static string Processor()
    {
        string? model = File.Exists(ProcessorInfo)
            ? File.ReadLines(ProcessorInfo).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return model?.Split(':')[^1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
