using Netwright.Benchmarks.Compare;
using Onnx;

namespace Netwright.Benchmarks.OnnxRuntime;

/// <summary>Writes a workload's network as an ONNX model, with parameters from a file.</summary>
internal sealed class OnnxModel(Workload workload, ParameterFile parameters)
{
    /// <summary>The name of the input, [batch, floats].</summary>
    public const string Input = "input";

    /// <summary>The name of the output.</summary>
    public const string Output = "output";

    // Opset 17 has all that is used, and every newer runtime reads it.
    private const int Opset = 17, IrVersion = 8;

    // Keras's, which Netwright's batch normalizations have too.
    private const float Epsilon = 1e-3f;

    private readonly GraphProto graph = new() { Name = workload.Name };
    private string arriving = Input, kept = Input;

    /// <summary>The model for batches of a size.</summary>
    public ModelProto Write(int batch)
    {
        graph.Input.Add(Matrix(Input, batch, workload.Units[0]));
        graph.Output.Add(Matrix(Output, batch, workload.Units[^1]));
        if (!workload.IsDense)
            WriteMaps(batch);
        for (int layer = 1; layer < workload.Units.Count; layer++)
        {
            Add("Gemm", [Parameter(), Parameter()], [Number("transB", 1)]);
            bool isLast = layer == workload.Units.Count - 1;
            Add(!isLast ? "Relu" : workload.IsBinary ? "Sigmoid" : "Softmax");
        }

        graph.Node[^1].Output[0] = Output;
        parameters.End();
        return new ModelProto { IrVersion = IrVersion, Graph = graph, OpsetImport = { new OperatorSetIdProto { Version = Opset } } };
    }

    // Maps arrive with the channels of a position together; ONNX has the positions of a channel together.
    private void WriteMaps(int batch)
    {
        TensorProto shape = new() { Name = "shape", DataType = (int)TensorProto.Types.DataType.Int64, Dims = { workload.Input.Count + 1 }, Int64Data = { batch } };
        shape.Int64Data.AddRange(workload.Input.Select(static length => (long)length));
        graph.Initializer.Add(shape);
        int positions = workload.Input.Count - 1;
        Add("Reshape", [shape.Name]);
        Add("Transpose", [], [Numbers("perm", [0, positions + 1, .. Enumerable.Range(1, positions)])]);
        foreach ((MapLayer layer, int[] shapeOfMap) in workload.Shaped())
            Write(layer, shapeOfMap);
        Add("Flatten");
    }

    private void Write(MapLayer layer, int[] shape)
    {
        switch (layer.Kind)
        {
            case MapKind.Keep:
                kept = arriving;
                break;
            case MapKind.Add:
                Add("Add", [kept]);
                break;
            case MapKind.Relu:
                Add("Relu");
                break;
            case MapKind.Pooling:
                Add("MaxPool", [], [Numbers("kernel_shape", [2, 2]), Numbers("strides", [2, 2])]);
                break;
            case MapKind.Normalization:
                Add("BatchNormalization", [Parameter(), Parameter(), Parameter(), Parameter()], [new() { Name = "epsilon", Type = AttributeProto.Types.AttributeType.Float, F = Epsilon }]);
                break;
            case MapKind.Average:
                Add("GlobalAveragePool");
                break;
            default:
                int[] positions = shape[..^1];
                (int Before, int Behind)[] zeros = [.. positions.Select(layer.Around)];
                int[] Each(int number) => [.. positions.Select(_ => number)];
                Add(
                    "Conv", [Parameter(), Parameter()],
                    [
                        Numbers("kernel_shape", Each(layer.Kernel)), Numbers("strides", Each(layer.Stride)), Numbers("dilations", Each(layer.Dilation)),
                        Numbers("pads", [.. zeros.Select(static pad => pad.Before), .. zeros.Select(static pad => pad.Behind)]),
                        Number("group", layer.Kind == MapKind.Depthwise ? shape[^1] : 1),
                    ]);
                break;
        }
    }

    // A node that takes what arrives, and what else is named; what comes out of it arrives at the next.
    private void Add(string operation, string[]? others = null, AttributeProto[]? attributes = null)
    {
        string output = $"{operation}{graph.Node.Count}";
        graph.Node.Add(new NodeProto { OpType = operation, Name = output, Input = { arriving, others ?? [] }, Output = { output }, Attribute = { attributes ?? [] } });
        arriving = output;
    }

    private string Parameter()
    {
        ParameterArray next = parameters.Next();
        TensorProto tensor = new() { Name = $"parameter{graph.Initializer.Count}", DataType = (int)TensorProto.Types.DataType.Float, Dims = { next.Shape }, FloatData = { next.Values } };
        graph.Initializer.Add(tensor);
        return tensor.Name;
    }

    private static AttributeProto Number(string name, long value) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = value };

    private static AttributeProto Numbers(string name, int[] values) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Ints, Ints = { values.Select(static value => (long)value) } };

    private static ValueInfoProto Matrix(string name, int rows, int columns)
    {
        TensorShapeProto shape = new();
        shape.Dim.AddRange([new() { DimValue = rows }, new() { DimValue = columns }]);
        return new() { Name = name, Type = new TypeProto { TensorType = new() { ElemType = (int)TensorProto.Types.DataType.Float, Shape = shape } } };
    }
}
