using Netwright.Tests.Fixtures;
using Netwright.Tests.Golden;

namespace Netwright.Tests.Networks;

/// <summary>The promise that an interruption changes no bit, for every network that the tests declare: all layers and optimizers.</summary>
public sealed class ResumeTests : IDisposable
{
    private const int Samples = 20;
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    // Within the second of three epochs of four batches.
    [Theory]
    [MemberData(nameof(Model.Names), MemberType = typeof(Model))]
    public void A_run_goes_on_to_the_bits_of_one_that_was_not_interrupted(string name)
    {
        Model whole = Model.Named(name, seed: 2), resumed = Model.Named(name, seed: 2);
        History expected = Fit(whole, threads: 1);
        Assert.True(Fit(Model.Named(name, seed: 2), threads: 1, Checkpoint(), cancelledAfter: 6).Cancelled);
        History actual = Fit(resumed, threads: 3, Checkpoint());
        Assert.Equal(Bits(whole), Bits(resumed));
        Assert.Equal(expected.Loss, actual.Loss);
        Assert.Equal(expected.Accuracy, actual.Accuracy);
    }

    [Fact]
    public void Another_optimizer_loss_or_dropout_is_refused_with_the_lines_that_differ()
    {
        Fit(Model.Named(nameof(ResumedBefore)), threads: 1, Checkpoint(), cancelledAfter: 2);
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Fit(Model.Named(nameof(ResumedAfter)), threads: 1, Checkpoint()));
        Assert.Equal(
            [
                "  line 1 of its declaration is: dense1 Dense(4, Relu) -> 4; instead of: dense1 Dense(4, Relu), OutputL2 = 0.01 -> 4",
                "  line 2 of its declaration is: dropout1 Dropout(0.5) -> 4; instead of: dropout1 Dropout(0.25) -> 4",
                "  line 4 of its declaration is: MeanSquaredError; instead of: MeanAbsoluteError",
                "  line 5 of its declaration is: Sgd(0.01): Gradient descent with momentum: v = 0.9 v - rate g, w += v.; " +
                "instead of: Sgd(0.02): Gradient descent with momentum: v = 0.9 v - rate g, w += v.",
            ],
            error.Message.Split('\n')[1..^1]);
    }

    [Fact]
    public void Other_layers_are_refused_with_the_lines_that_differ()
    {
        Fit(Model.Named(nameof(ResumedBefore)), threads: 1, Checkpoint(), cancelledAfter: 2);
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Fit(Model.Named(nameof(ResumedWider)), threads: 1, Checkpoint()));
        Assert.Contains("line 2 of its layers is: dense1 Dense(4, Relu) -> 4; instead of: dense1 Dense(5, Relu) -> 5", error.Message);
        Assert.Contains("dense1.weight has the shape [4, 3] instead of [5, 3]", error.Message);
    }

    private static int[] Bits(Model model) => Array.ConvertAll(model.Parameters.ToArray(), BitConverter.SingleToInt32Bits);

    private static History Fit(Model model, int threads, Checkpoint? checkpoint = null, int cancelledAfter = 0)
    {
        using CancellationTokenSource source = new();
        return model.Fit(Sequence.Numbers(1, 2, Samples * model.InputLength), model.Targets(Samples), new FitOptions
        {
            Epochs = 3,
            BatchSize = 6,
            Threads = threads,
            Verbosity = Verbosity.Silent,
            Checkpoint = checkpoint,
            CancellationToken = source.Token,
            Callbacks = [new CancelAfter(cancelledAfter, source)],
        });
    }

    private Checkpoint Checkpoint() => new(folder.PathOf("run"));

    private sealed class CancelAfter(int step, CancellationTokenSource source) : Callback
    {
        private int steps;

        public override void OnBatchEnd(TrainingContext context)
        {
            if (++steps == step)
                source.Cancel();
        }
    }
}

[Network(3)]
[Dense(4, Activation.Relu)]
[Dropout(0.5)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.01, Momentum = 0.9)]
internal sealed partial class ResumedBefore;

[Network(3)]
[Dense(4, Activation.Relu, OutputL2 = 0.01)]
[Dropout(0.25)]
[Dense(2)]
[Loss(Loss.MeanAbsoluteError)]
[Sgd(0.02, Momentum = 0.9)]
internal sealed partial class ResumedAfter;

[Network(3)]
[Dense(5, Activation.Relu)]
[Dropout(0.5)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.01, Momentum = 0.9)]
internal sealed partial class ResumedWider;
