using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Netwright.Benchmarks.Compare;
using Onnx;

namespace Netwright.Benchmarks.OnnxRuntime;

/// <summary>A workload's network with random weights as an ONNX model, run by a session whose input and output stay where they are.</summary>
internal static class OnnxTask
{
    private const string Input = "input", Output = "output";

    // Opset 17 has all that is used, and every newer runtime reads it.
    private const int Opset = 17, IrVersion = 8;

    /// <summary>One prediction; the runtime does not train.</summary>
    public static Action Create(Workload workload, string task, int batch, int threads)
    {
        if (task != "predict")
            throw new ArgumentException($"No task is called '{task}'.", nameof(task));

        using SessionOptions options = new() { IntraOpNumThreads = threads, InterOpNumThreads = 1, GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL };
        InferenceSession session = new(Model(workload, batch).ToByteArray(), options);
        RunOptions run = new();
        OrtValue inputs = Value(Draw(batch * workload.Units[0]), batch, workload.Units[0]), outputs = Value(new float[batch * workload.Units[^1]], batch, workload.Units[^1]);
        string[] inputNames = [Input], outputNames = [Output];
        OrtValue[] inputValues = [inputs], outputValues = [outputs];
        return () => session.Run(run, inputNames, inputValues, outputNames, outputValues);
    }

    private static OrtValue Value(float[] floats, int batch, int columns) => OrtValue.CreateTensorValueFromMemory(floats, [batch, columns]);

    private static ModelProto Model(Workload workload, int batch)
    {
        GraphProto graph = new() { Name = workload.Name };
        graph.Input.Add(Matrix(Input, batch, workload.Units[0]));
        graph.Output.Add(Matrix(Output, batch, workload.Units[^1]));
        string arriving = Input;
        for (int layer = 1; layer < workload.Units.Count; layer++)
        {
            (int inputs, int units) = (workload.Units[layer - 1], workload.Units[layer]);
            graph.Initializer.Add(Tensor($"weight{layer}", inputs, units));
            graph.Initializer.Add(Tensor($"bias{layer}", units));
            graph.Node.Add(Node("Gemm", $"dense{layer}", arriving, $"weight{layer}", $"bias{layer}"));
            bool isLast = layer == workload.Units.Count - 1;
            arriving = isLast ? Output : $"activation{layer}";
            graph.Node.Add(Node(!isLast ? "Relu" : workload.IsBinary ? "Sigmoid" : "Softmax", arriving, $"dense{layer}"));
        }

        return new ModelProto { IrVersion = IrVersion, Graph = graph, OpsetImport = { new OperatorSetIdProto { Version = Opset } } };
    }

    private static NodeProto Node(string operation, string output, params string[] inputs) => new() { OpType = operation, Name = output, Input = { inputs }, Output = { output } };

    private static TensorProto Tensor(string name, params int[] shape)
    {
        TensorProto tensor = new() { Name = name, DataType = (int)TensorProto.Types.DataType.Float };
        tensor.Dims.AddRange(shape.Select(static length => (long)length));
        tensor.FloatData.AddRange(Draw(shape.Aggregate(1, static (product, length) => product * length)));
        return tensor;
    }

    private static ValueInfoProto Matrix(string name, int rows, int columns)
    {
        TensorShapeProto shape = new();
        shape.Dim.AddRange([new() { DimValue = rows }, new() { DimValue = columns }]);
        return new() { Name = name, Type = new TypeProto { TensorType = new() { ElemType = (int)TensorProto.Types.DataType.Float, Shape = shape } } };
    }

    // Small, so that twenty layers of them stay far from overflow and from subnormal numbers.
    private static float[] Draw(int count)
    {
        Random random = new(1);
        return [.. Enumerable.Range(0, count).Select(_ => 0.1f * (random.NextSingle() - 0.5f))];
    }
}
