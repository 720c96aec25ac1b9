using Netwright.Compute;

namespace Netwright.Benchmarks.Compare;

/// <summary>A workload with the generated network: the step that Fit takes, gathering its samples from the data set, Predict, or Fit itself.</summary>
internal static class NetwrightTask
{
    private const int StepsBefore = 3;

    /// <summary>One training step.</summary>
    public static Action Train(Workload workload, int batch, int threads)
        => Model(workload) is INetwork<int> labelled ? Steps(labelled.Trainable, Labels(workload, Workload.Samples), batch, threads)
            : Steps(((INetwork<float>)Model(workload)).Trainable, Values(workload, Workload.Samples), batch, threads);

    /// <summary>One prediction, on one thread: Predict for one sample, else PredictBatch.</summary>
    public static Action Predict(Workload workload, int batch)
    {
        float[] inputs = Draw(workload, batch), outputs = new float[batch * workload.Units[^1]];
        return (Model(workload), batch) switch
        {
            (Mnist model, 1) => () => model.Predict(inputs, outputs),
            (Tabular model, 1) => () => model.Predict(inputs, outputs),
            (Wide model, 1) => () => model.Predict(inputs, outputs),
            (Deep model, 1) => () => model.Predict(inputs, outputs),
            (Convnet model, 1) => () => model.Predict(inputs, outputs),
            (Resnet model, 1) => () => model.Predict(inputs, outputs),
            (Mobile model, 1) => () => model.Predict(inputs, outputs),
            (CausalSeries model, 1) => () => model.Predict(inputs, outputs),
            (INetwork model, _) => () => model.Core.PredictBatch(inputs, outputs),
        };
    }

    /// <summary>Writes parameters, and inputs and outputs of each batch that is predicted, for a peer that predicts with them.</summary>
    public static void Exchange(Workload workload, ExchangeFolder folder)
    {
        INetwork model = Model(workload);

        // Some steps, so that the statistics of batch normalizations are not those of a new model.
        FitOptions options = new() { Verbosity = Verbosity.Silent };
        if (model is INetwork<int> labelled)
            labelled.Fit(Labels(workload, StepsBefore * options.BatchSize), options);
        else
            ((INetwork<float>)model).Fit(Values(workload, StepsBefore * options.BatchSize), options);

        model.Save(folder.Parameters(workload));
        foreach (int batch in Workload.PredictedBatches)
        {
            float[] inputs = Draw(workload, batch), outputs = new float[batch * model.OutputLength];
            model.PredictBatch(inputs, outputs);
            folder.Write(workload, batch, inputs, outputs);
        }
    }

    /// <summary>What steps take of memory: of a workload with a batch size, such as convnet:32.</summary>
    public static void Memory(string task)
    {
        string[] parts = task.Split(':');
        Workload workload = Workload.All.Single(workload => workload.Name == parts[0]);
        int batch = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        Dataset<int> data = Labels(workload, batch);
        MemoryTask.Run(() => Steps(((INetwork<int>)Model(workload)).Trainable, data, batch, threads: 1));
    }

    /// <summary>An epoch with shuffling.</summary>
    public static Action Epoch(int batch, int threads)
    {
        Mnist model = new(1);
        Dataset<int> data = Labels(Workload.All[0], Workload.EpochSamples);
        FitOptions options = new() { Epochs = 1, BatchSize = batch, Threads = threads, Verbosity = Verbosity.Silent };
        return () => model.Fit(data, options);
    }

    private static INetwork Model(Workload workload) => workload.Name switch
    {
        "mnist" => new Mnist(1),
        "tabular" => new Tabular(1),
        "wide" => new Wide(1),
        "deep" => new Deep(1),
        "convnet" => new Convnet(1),
        "resnet" => new Resnet(1),
        "mobile" => new Mobile(1),
        "conv1d" => new CausalSeries(1),
        _ => throw new ArgumentException($"No network is declared for '{workload.Name}'.", nameof(workload)),
    };

    private static Action Steps<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data, int batch, int threads)
        where TTarget : unmanaged
    {
        network.Reserve(batch);
        network.LearningRate = Workload.LearningRate;
        WorkerTeam team = new(threads);
        int[] order = [.. Enumerable.Range(0, data.Count)];
        int at = 0, batches = data.Count / batch;
        return () => network.Train(team, new(data, order, at++ % batches * batch, batch), seed: 1);
    }

    private static Dataset<int> Labels(Workload workload, int samples)
    {
        Random random = new(4);
        return new Dataset<int>(Draw(workload, samples), [.. Enumerable.Range(0, samples).Select(_ => random.Next(workload.Units[^1]))], samples);
    }

    private static Dataset<float> Values(Workload workload, int samples)
    {
        Random random = new(4);
        return new Dataset<float>(Draw(workload, samples), [.. Enumerable.Range(0, samples).Select(_ => (float)random.Next(2))], samples);
    }

    private static float[] Draw(Workload workload, int samples)
    {
        Random random = new(3);
        float[] inputs = new float[samples * workload.Units[0]];
        foreach (ref float input in inputs.AsSpan())
            input = random.NextSingle();
        return inputs;
    }
}
