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

        // Otherwise no kill hit a file in the making, and nothing was shown.
        Assert.NotEmpty(InTheMaking());
    }

    private string[] InTheMaking() => [.. folder.Files().Where(name => name.EndsWith(".tmp", StringComparison.Ordinal))];

    // Kills so long after a file was begun.
    private void SaveAndKill(TimeSpan delay)
    {
        using KilledProcess process = new("saved", folder.PathOf("model"));
        string[] old = InTheMaking();
        Assert.True(SpinWait.SpinUntil(() => InTheMaking().Except(old).Any(), TimeSpan.FromSeconds(30)));
        KilledProcess.Wait(delay);
    }
}
