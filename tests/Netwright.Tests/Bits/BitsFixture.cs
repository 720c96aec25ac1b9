using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Netwright.Tests.Networks;

namespace Netwright.Tests.Bits;

/// <summary>
/// The bits that networks computed at commit 5d2c118, a line a network. Products that are fused with their sums round once instead of twice, and optimizers
/// estimate roots with AVX-512, so each of the three ways to compute has a file of its own.
/// </summary>
internal static class BitsFixture
{
    /// <summary>The environment variable that has the file of this machine written anew: for bits that changed on purpose, or a way to compute without a file.</summary>
    public const string Switch = "NETWRIGHT_WRITE_BITS";

    public static bool IsToBeWritten => Environment.GetEnvironmentVariable(Switch) == "1";

    /// <summary>The file of this machine.</summary>
    public static string Name => Avx512F.IsSupported ? "avx512.txt" : Fma.IsSupported ? "fma.txt" : "separate.txt";

    /// <summary>Whether there is a file of this machine. Exponentials and logarithms in double are those of the system, and others than Linux round theirs otherwise.</summary>
    public static bool Exists
        => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64
        && typeof(BitsFixture).Assembly.GetManifestResourceInfo(Resource) is not null;

    private static string Resource => $"Bits/{Name}";

    /// <summary>Each listed network with its hashes.</summary>
    public static IEnumerable<(string Network, string[] Hashes)> Read()
    {
        using StreamReader reader = new(typeof(BitsFixture).Assembly.GetManifestResourceStream(Resource)!);
        while (reader.ReadLine() is { } line)
        {
            string[] words = line.Split(' ');
            yield return (words[0], words[1..]);
        }
    }

    /// <summary>Writes the lines of all networks that the tests declare, beside this source.</summary>
    public static void Write([CallerFilePath] string source = "")
        => File.WriteAllLines(
            Path.Combine(Path.GetDirectoryName(source)!, Name),
            Predictor.Declared.Select(type => type.Name).Order(StringComparer.Ordinal).Select(network => string.Join(' ', [network, .. NetworkBits.Of(network, threads: 1)])));
}
