using Netwright.Benchmarks.Compare;
using Netwright.Benchmarks.Publish;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Netwright.Benchmarks.TorchSharp;

/// <summary>A workload as a user of TorchSharp writes it, every tensor disposed of in its step.</summary>
internal static class TorchTask
{
    /// <summary>One call of a task: a training step, a prediction, or an epoch.</summary>
    public static Action Create(Workload workload, string task, int batch) => task switch
    {
        "train" => Train(workload, batch),
        "predict" => Predict(workload, batch),
        "epoch" => Epoch(workload, Workload.EpochSamples, batch),
        _ => throw new ArgumentException($"No task is called '{task}'.", nameof(task)),
    };

    private static Action Train(Workload workload, int batch)
    {
        Step step = new(workload);
        int batches = Workload.Samples / batch, at = 0;
        (Tensor inputs, Tensor targets) = Draw(workload, Workload.Samples);
        Tensor[] x = [.. Enumerable.Range(0, batches).Select(i => inputs.narrow(0, i * batch, batch).contiguous())];
        Tensor[] y = [.. Enumerable.Range(0, batches).Select(i => targets.narrow(0, i * batch, batch).contiguous())];
        return () =>
        {
            int i = at++ % batches;
            using DisposeScope scope = NewDisposeScope();
            step.Run(x[i], y[i]);
        };
    }

    /// <summary>What the command <c>start</c> times.</summary>
    public static void Start()
    {
        Workload workload = Workload.All[0];
        Predict(workload, 1)();
        Console.WriteLine(StartTask.Predicted);
        Epoch(workload, StartTask.Samples, StartTask.Batch)();
        Console.WriteLine(StartTask.Trained);
    }

    /// <summary>What steps take of memory: of a workload with a batch size, such as convnet:32.</summary>
    public static void Memory(string task)
    {
        string[] parts = task.Split(':');
        Workload workload = Workload.All.Single(workload => workload.Name == parts[0]);
        (Tensor inputs, Tensor targets) = Draw(workload, int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        MemoryTask.Run(() =>
        {
            Step step = new(workload);
            return () =>
            {
                using DisposeScope scope = NewDisposeScope();
                step.Run(inputs, targets);
            };
        });
    }

    private static Action Epoch(Workload workload, int samples, int batch)
    {
        Step step = new(workload);
        (Tensor inputs, Tensor targets) = Draw(workload, samples);
        return () =>
        {
            using Tensor order = randperm(samples, ScalarType.Int64);
            for (int start = 0; start < samples; start += batch)
            {
                using DisposeScope scope = NewDisposeScope();
                Tensor rows = order.narrow(0, start, Math.Min(batch, samples - start));
                step.Run(inputs.index_select(0, rows), targets.index_select(0, rows));
            }
        };
    }

    private static Action Predict(Workload workload, int batch)
    {
        Module<Tensor, Tensor> model = Model(workload);
        model.eval();
        Tensor inputs = rand(batch, workload.Units[0]);
        return () =>
        {
            using IDisposable inference = no_grad();
            using DisposeScope scope = NewDisposeScope();
            Tensor outputs = model.forward(inputs);
            _ = workload.IsBinary ? outputs.sigmoid() : outputs.softmax(1);
        };
    }

    private static Module<Tensor, Tensor> Model(Workload workload)
    {
        List<(string, Module<Tensor, Tensor>)> layers = [];
        if (!workload.IsDense)
        {
            layers.AddRange([("map", Unflatten(1, [workload.Input[^1], .. workload.Input.SkipLast(1)])), ("maps", new Maps(workload)), ("flatten", Flatten())]);
            if (workload.Dropout > 0)
                layers.Add(("mapDropout", Dropout(workload.Dropout)));
        }

        for (int i = 1; i < workload.Units.Count; i++)
        {
            layers.Add(($"dense{i}", Linear(i == 1 ? workload.Flattened : workload.Units[i - 1], workload.Units[i])));
            if (i < workload.Units.Count - 1)
                layers.Add(($"relu{i}", ReLU()));
            if (i == 1 && workload.IsDense && workload.Dropout > 0)
                layers.Add(("dropout", Dropout(workload.Dropout)));
        }

        return Sequential(layers);
    }

    private static (Tensor Inputs, Tensor Targets) Draw(Workload workload, int samples)
        => (rand(samples, workload.Units[0]), workload.IsBinary ? rand(samples, 1).round() : randint(workload.Units[^1], samples, ScalarType.Int64));

    /// <summary>Forward, backward, Adam.</summary>
    private sealed class Step
    {
        private readonly Module<Tensor, Tensor> model;
        private readonly optim.Optimizer optimizer;
        private readonly Func<Tensor, Tensor, Tensor> loss;

        public Step(Workload workload)
        {
            model = Model(workload);
            model.train();
            optimizer = optim.Adam(model.parameters(), Workload.LearningRate);
            loss = workload.IsBinary
                ? static (output, target) => F.binary_cross_entropy_with_logits(output, target)
                : static (output, target) => F.cross_entropy(output, target);
        }

        public void Run(Tensor inputs, Tensor targets)
        {
            optimizer.zero_grad();
            loss(model.forward(inputs), targets).backward();
            optimizer.step();
        }
    }
}
