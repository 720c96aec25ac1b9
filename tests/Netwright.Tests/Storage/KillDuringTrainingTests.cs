using Netwright.Tests.Fixtures;
using Netwright.Tests.SaveLoop;
using Netwright.Training;

namespace Netwright.Tests.Storage;

public sealed class KillDuringTrainingTests : IDisposable
{
    private const int Kills = 22;
    private readonly TempFolder folder = new();

    private string File => folder.PathOf("run");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_training_that_is_killed_again_and_again_ends_in_the_bits_of_one_that_is_not()
    {
        Random random = new(1);
        int torn = 0;
        long steps = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            using (KilledProcess process = new("training", "train", File, $"{1 + kill % 2}"))
            {
                KilledProcess.Wait(TimeSpan.FromMilliseconds(random.NextDouble() * 30));
                Assert.False(process.HasEnded);
            }

            torn += folder.Files().Count(name => name.EndsWith(".tmp", StringComparison.Ordinal));
            long after = Steps();
            Assert.True(after >= steps);
            steps = after;
        }

        // A kill has to have hit a file while it was written, and the run has to have got on between the kills, or the test shows nothing.
        Assert.NotEqual(0, torn);
        Assert.InRange(steps, Kills, int.MaxValue);
        LongRun resumed = new(threads: 1), whole = new(threads: 2);
        History history = resumed.Fit(new Checkpoint(File)), expected = whole.Fit(null);
        Assert.Equal(whole.Model.Parameters.ToArray(), resumed.Model.Parameters.ToArray());
        Assert.Equal(expected.Loss, history.Loss);
        Assert.Equal(expected.ValidationLoss, history.ValidationLoss);
        Assert.Equal(whole.Stopping.BestEpoch, resumed.Stopping.BestEpoch);
    }

    // Of the checkpoint, which is whole, or 0 where there is none yet.
    private long Steps() => CheckpointFile.Find(((INetwork)new Trainee()).Core, File) is { } run ? long.Parse(run.State.Texts["optimizer.iteration"]) : 0;
}
