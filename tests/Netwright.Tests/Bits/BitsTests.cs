using Netwright.Tests.Networks;

namespace Netwright.Tests.Bits;

/// <summary>The promise that a change of the generator or of the run time changes no bit of what networks compute, unless it says so.</summary>
public class BitsTests
{
    // One test for all networks: those that are not listed are new, and pass; they get a line when the file is written the next time.
    [Fact]
    public void Every_listed_network_computes_the_bits_of_its_line()
    {
        if (BitsFixture.IsToBeWritten)
        {
            BitsFixture.Write();
            return;
        }

        Assert.SkipUnless(BitsFixture.Exists, $"Bits/{BitsFixture.Name} is kept for Linux on x64 alone.");
        List<string> differences = [];
        foreach ((string network, string[] hashes) in BitsFixture.Read())
        {
            differences.AddRange(Predictor.Declared.All(type => type.Name != network)
                ? [$"{network} is not declared any more"]
                : new[] { 1, 3 }.Select(threads => Difference(network, hashes, threads)).OfType<string>());
        }

        Assert.True(
            differences.Count == 0,
            $"These differ from Bits/{BitsFixture.Name}, which is written anew with {BitsFixture.Switch}=1 if that is meant:\n{string.Join('\n', differences)}");
    }

    private static string? Difference(string network, string[] hashes, int threads)
    {
        string[] differing = [.. hashes.Except(NetworkBits.Of(network, threads)).Select(hash => hash.Split('=')[0])];
        return differing.Length == 0 ? null : $"{network}, Threads = {threads}: {string.Join(", ", differing)}";
    }
}
