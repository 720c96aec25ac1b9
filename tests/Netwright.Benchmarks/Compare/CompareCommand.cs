using System.CommandLine;
using System.Text.Json;

namespace Netwright.Benchmarks.Compare;

/// <summary>The command <c>compare</c>.</summary>
internal static class CompareCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Its options and what it runs.</summary>
    public static Command Create()
    {
        Option<string> threads = new("--threads") { Description = "Numbers of threads, 1,2 by default.", DefaultValueFactory = static _ => "1,2" };
        Option<string> only = new("--only") { Description = "Only the workloads whose name holds this.", DefaultValueFactory = static _ => "" };
        Option<FileInfo?> json = new("--json") { Description = "A file that receives the figures." };
        Option<bool> withoutTorch = new("--without-torchsharp") { Description = "Leaves TorchSharp out." };
        Option<bool> withoutOnnx = new("--without-onnxruntime") { Description = "Leaves ONNX Runtime out." };
        Option<string?> launcher = new("--torchsharp-launcher")
        {
            Description = "A script for machines where TorchSharp does not load as it is, such as Debian 12: given the built peer's folder, it mends that and prints what goes before the command.",
        };
        Command command = new("compare", "Training and prediction beside TorchSharp, ONNX Runtime (which predicts alone) and plain loops over TensorPrimitives.") { threads, only, json, withoutTorch, withoutOnnx, launcher };
        command.SetAction(result =>
        {
            using TempFolder folder = new();
            ExchangeFolder exchange = new(folder.Path);
            List<PeerProgram> peers = [];
            if (!result.GetValue(withoutTorch))
                peers.Add(PeerProgram.TorchSharp(result.GetValue(launcher)));
            if (!result.GetValue(withoutOnnx))
                peers.Add(PeerProgram.OnnxRuntime(folder.Path));
            IReadOnlyList<Row> rows = new Comparison(Console.Out, peers, exchange).Run([.. result.GetValue(threads)!.Split(',').Select(int.Parse)], result.GetValue(only)!);
            if (result.GetValue(json) is { } file)
                File.WriteAllText(file.FullName, JsonSerializer.Serialize(rows, Indented));
        });
        return command;
    }
}
