using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

/// <summary>A run of one batch an epoch whose validation losses are given. The network is a line; its first weight is the epoch that its parameters are of.</summary>
internal sealed class ScriptedRun(params double[] losses) : Callback
{
    private const int Bias = 16;
    private static readonly Dataset<float> Origin = new([0], [0], 1);

    public SlowLinearRegression Network { get; } = new(1, 1);

    /// <summary>The epoch whose parameters the network has.</summary>
    public float ParametersOf => Network.Parameters.Span[0];

    /// <summary>The rate of each epoch's steps.</summary>
    public List<double> Rates { get; } = [];

    public History Fit(params Callback[] callbacks) => Fit(null, callbacks);

    public History Fit(Checkpoint? checkpoint, params Callback[] callbacks) => Network.Fit(
        Origin, Origin, new FitOptions { Epochs = losses.Length, Verbosity = Verbosity.Silent, Callbacks = [this, .. callbacks], Checkpoint = checkpoint });

    // At the origin the line is its bias, and its loss the bias squared.
    public override void OnBatchEnd(TrainingContext context)
    {
        Rates.Add(Network.LearningRate);
        context.Parameters[0] = context.Epoch;
        context.Parameters[Bias] = (float)Math.Sqrt(losses[context.Epoch - 1]);
    }
}
