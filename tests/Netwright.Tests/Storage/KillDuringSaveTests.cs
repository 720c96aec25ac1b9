using Netwright.Tests.Fixtures;
using Netwright.Tests.SaveLoop;

namespace Netwright.Tests.Storage;

public sealed class KillDuringSaveTests : IDisposable
{
    private const int Kills = 8;
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    // The process saves another number throughout each time: a file that is not all one number is torn.
    [Fact]
    public void A_process_that_is_killed_while_it_saves_leaves_a_whole_file()
    {
        WideNetwork loaded = new();
        for (int kill = 0; kill < Kills; kill++)
        {
            SaveAndKill(TimeSpan.FromMilliseconds(kill));
            loaded.Load(folder.PathOf("model"));
            Assert.Single(loaded.Parameters.Span.ToArray().Distinct());
        }

        // At least one kill has to have hit a file while it was written, or the test shows nothing.
        Assert.NotEmpty(InTheMaking());
    }

    private string[] InTheMaking() => [.. folder.Files().Where(name => name.EndsWith(".tmp", StringComparison.Ordinal))];

    // Kills the process so long after it has begun a file.
    private void SaveAndKill(TimeSpan delay)
    {
        using KilledProcess process = new("saved", folder.PathOf("model"));
        string[] old = InTheMaking();
        Assert.True(SpinWait.SpinUntil(() => InTheMaking().Except(old).Any(), TimeSpan.FromSeconds(30)));
        KilledProcess.Wait(delay);
    }
}
