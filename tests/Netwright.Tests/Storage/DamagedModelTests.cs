using Netwright.Fuzzing;
using Netwright.Tests.Fixtures;
using Netwright.Tests.Networks;

namespace Netwright.Tests.Storage;

/// <summary>Files of parameters and checkpoints that were damaged by chance: each is read or refused, and what is refused has changed nothing.</summary>
public sealed class DamagedModelTests : IDisposable
{
    private const int MostBytes = 16 << 20, MostCharacters = 20_000;

    private readonly TempFolder folder = new();

    private string File => folder.PathOf("model");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("BatchNormalizedResidualGolden")]
    [InlineData("NormalizedMapGolden")]
    public async Task A_damaged_file_of_parameters_is_loaded_or_refused(string name)
    {
        Predictor network = Predictor.Named(name, seed: 1);
        network.Core.Save(File);
        byte[] good = System.IO.File.ReadAllBytes(File);
        await Fuzz.Run(1000, random =>
        {
            float[] before = network.Parameters.ToArray();
            System.IO.File.WriteAllBytes(File, Damaged(good, random));
            if (IsRefused(() => network.Core.Load(File)))
                Assert.Equal(before, network.Parameters.ToArray());
            else
                Assert.DoesNotContain(network.Parameters.ToArray(), static value => !float.IsFinite(value));
        });
    }

    [Fact]
    public async Task A_damaged_checkpoint_goes_on_or_is_refused()
    {
        Dataset<int> data = Samples.Blobs(30), validation = Samples.Blobs(10, seed: 2);
        Assert.Throws<TimeoutException>(() => Fit(new SlowSoftmaxRegression(5, 3, seed: 3), new Breaking(step: 6)));
        byte[] good = System.IO.File.ReadAllBytes(File);
        await Fuzz.Run(1000, random =>
        {
            SlowSoftmaxRegression network = new(5, 3, seed: 3);
            float[] before = network.Parameters.Span.ToArray();
            System.IO.File.WriteAllBytes(File, Damaged(good, random));
            bool isRefused = IsRefused(() => Fit(network));
            Assert.DoesNotContain(network.Parameters.Span.ToArray(), static value => !float.IsFinite(value));
            if (!isRefused)
                return;

            Assert.Equal(before, network.Parameters.Span.ToArray());
            Assert.Equal(0, network.Iteration);
        });

        void Fit(SlowSoftmaxRegression network, params Callback[] callbacks) => network.Fit(data, validation, new FitOptions
        {
            Epochs = 3,
            BatchSize = 8,
            Threads = 1,
            Seed = 3,
            Verbosity = Verbosity.Silent,
            Checkpoint = new Checkpoint(File) { EveryBatches = 5 },
            Metrics = [Metric.TopK(2), Metric.F1(), Metric.Auc()],
            Callbacks = [new EarlyStopping(patience: 2), new ReduceLearningRateOnPlateau("accuracy", patience: 1, factor: 0.5), .. callbacks],
        });
    }

    // Half of the damage is to the header alone, whose length is put right again: it would be refused before anything else is looked at.
    private static byte[] Damaged(byte[] good, Random random)
    {
        if (random.Next(2) == 0)
            return Damage.Of(good, random);

        int length = (int)BitConverter.ToInt64(good);
        byte[] header = Damage.Of(good.AsSpan(8, length), random);
        return [.. BitConverter.GetBytes((long)header.Length), .. header, .. good.AsSpan(8 + length)];
    }

    // Documented are InvalidDataException and, of numbers too large to train with, TrainingDivergedException.
    private static bool IsRefused(Action read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            read();
            return false;
        }
        catch (InvalidDataException refusal)
        {
            Assert.InRange(refusal.Message.Length, 1, MostCharacters);
            return true;
        }
        catch (TrainingDivergedException)
        {
            return false;
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
        }
    }

    private sealed class Breaking(int step) : Callback
    {
        private int steps;

        public override void OnBatchEnd(TrainingContext context)
        {
            if (++steps == step)
                throw new TimeoutException();
        }
    }
}
