using Google.Protobuf;
using Microsoft.ML.OnnxRuntime;
using Netwright.Benchmarks.Compare;

namespace Netwright.Benchmarks.OnnxRuntime;

/// <summary>A workload's network with Netwright's parameters as an ONNX model, run by a session whose input and output stay where they are.</summary>
internal static class OnnxTask
{
    /// <summary>One prediction; the runtime does not train.</summary>
    /// <exception cref="InvalidOperationException">The outputs are not Netwright's, so that another network would be timed.</exception>
    public static Action Create(Workload workload, string task, int batch, int threads, ExchangeFolder folder)
    {
        if (task != "predict")
            throw new ArgumentException($"No task is called '{task}'.", nameof(task));

        using SessionOptions options = new() { IntraOpNumThreads = threads, InterOpNumThreads = 1, GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL };
        InferenceSession session = new(new OnnxModel(workload, new ParameterFile(folder.Parameters(workload))).Write(batch).ToByteArray(), options);
        RunOptions run = new();
        float[] made = new float[batch * workload.Units[^1]];
        OrtValue inputs = Value(folder.Inputs(workload, batch), batch, workload.Units[0]), outputs = Value(made, batch, workload.Units[^1]);
        string[] inputNames = [OnnxModel.Input], outputNames = [OnnxModel.Output];
        OrtValue[] inputValues = [inputs], outputValues = [outputs];
        void Predict() => session.Run(run, inputNames, inputValues, outputNames, outputValues);

        Predict();
        folder.Compare(workload, batch, made);
        return Predict;
    }

    private static OrtValue Value(float[] floats, int batch, int columns) => OrtValue.CreateTensorValueFromMemory(floats, [batch, columns]);
}
