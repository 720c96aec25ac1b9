using Netwright.Tests.Golden;

namespace Netwright.Tests.Networks;

/// <summary>The promise that threads change no bit.</summary>
public class ThreadTests
{
    private const int Samples = 70;

    public static TheoryData<string, int, int> Runs
    {
        get
        {
            var runs = new TheoryData<string, int, int>();
            foreach (string name in new[] { nameof(Digits), nameof(SharedColumns), nameof(SharedOnly), nameof(DropoutCurved), nameof(BinaryGolden), nameof(Sizes33x100x17Golden), nameof(XorGolden), nameof(DropoutJoined), nameof(NormalizedResidualGolden), nameof(BatchNormalizedResidualGolden), nameof(PenalizedBatchGolden), nameof(Noisy), nameof(NormalizedRowsGolden), nameof(ClipNormWideGolden), nameof(EverythingGolden), nameof(RegularizedEverythingGolden) })
                foreach (int batchSize in new[] { 1, 5, 32, 33, 70 })
                    foreach (int threads in new[] { 2, 3, 4 })
                        runs.Add(name, batchSize, threads);
            return runs;
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Training_gives_the_bits_of_one_thread(string name, int batchSize, int threads)
        => Assert.Equal(Train(name, batchSize, 1), Train(name, batchSize, threads));

    [Theory]
    [InlineData(nameof(Digits))]
    [InlineData(nameof(DropoutCurved))]
    [InlineData(nameof(NormalizedResidualGolden))]
    public void A_run_that_stops_early_stops_in_the_same_epoch_with_the_same_bits(string name)
        => Assert.Equal(TrainUntilNoBetter(name, threads: 1), TrainUntilNoBetter(name, threads: 2));

    [Theory]
    [InlineData(nameof(Digits))]
    [InlineData(nameof(DropoutCurved))]
    [InlineData(nameof(Sizes33x100x17Golden))]
    [InlineData(nameof(SoftmaxGolden))]
    [InlineData(nameof(DropoutJoined))]
    [InlineData(nameof(NormalizedResidualGolden))]
    [InlineData(nameof(BatchNormalizedResidualGolden))]
    [InlineData(nameof(Noisy))]
    [InlineData(nameof(NormalizedRowsGolden))]
    public void Eight_threads_that_predict_on_one_model_agree_with_one(string name)
    {
        Model model = Model.Named(name, seed: 2);
        double[] inputs = Sequence.Numbers(1, 4, Samples * model.InputLength);
        float[] alone = model.PredictEach(inputs);

        var together = new float[8][];
        Thread[] threads = Enumerable.Range(0, together.Length).Select(i => new Thread(() =>
        {
            for (int round = 0; round < 20; round++)
                together[i] = i % 2 == 0 ? model.PredictEach(inputs) : model.PredictAll(inputs);
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.All(together, outputs => Assert.Equal(alone, outputs));
    }

    private static int[] TrainUntilNoBetter(string name, int threads)
    {
        Model model = Model.Named(name, seed: 2);
        EarlyStopping stopping = new(patience: 2);
        FitOptions options = new() { Epochs = 200, BatchSize = 5, ValidationSplit = 0.3, Threads = threads, Verbosity = Verbosity.Silent, Callbacks = [stopping] };
        model.Fit(Sequence.Numbers(1, 2, Samples * model.InputLength), model.Targets(Samples), options);
        Assert.InRange(stopping.StoppedEpoch, 3, 199);
        return [stopping.BestEpoch, stopping.StoppedEpoch, .. Bits(model.Parameters)];
    }

    private static int[] Train(string name, int batchSize, int threads)
    {
        Model model = Model.Named(name, seed: 2);
        double[] inputs = Sequence.Numbers(1, 2, Samples * model.InputLength);
        double[] targets = model.Targets(Samples);
        History history = model.Fit(inputs, targets, new FitOptions { Epochs = 2, BatchSize = batchSize, Threads = threads, Verbosity = Verbosity.Silent });
        return [.. Bits(model.Parameters), .. Bits(Model.Floats([.. history.Loss, .. history.Accuracy]))];
    }

    private static int[] Bits(ReadOnlySpan<float> values) => Array.ConvertAll(values.ToArray(), BitConverter.SingleToInt32Bits);
}
