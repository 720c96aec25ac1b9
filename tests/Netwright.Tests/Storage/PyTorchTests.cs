using System.Runtime.CompilerServices;
using System.Text.Json;
using Netwright.Compute;
using Netwright.Tests.Fixtures;
using Netwright.Tests.Golden;

namespace Netwright.Tests.Storage;

/// <summary>What PyTorch has written is read here, and it has read what is written here: make_pytorch.py made the files.</summary>
public sealed class PyTorchTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly InteropNetwork network = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_of_PyTorchs_predicts_what_PyTorch_does()
    {
        network.Load(Stored("pytorch.safetensors"));
        CheckPredictions("pytorch.json");
    }

    [Fact]
    public void The_counts_of_batches_in_it_are_the_only_tensors_that_are_left_out()
    {
        network.Load(Stored("pytorch.safetensors"));
        network.Save(folder.PathOf("saved"));
        Assert.Equal(
            [.. Names(folder.PathOf("saved")).Append("batchnormalization1.num_batches_tracked").Order()],
            Names(folder.PathOf("pytorch.safetensors")).Order());
    }

    [Fact]
    public void What_is_saved_today_is_byte_for_byte_what_PyTorch_has_read()
    {
        uint stream = 1;
        CompiledNetwork core = ((INetwork)network).Core;
        foreach (ParameterTensor tensor in core.Description.Tensors)
        {
            // Variances are positive.
            double offset = tensor.Name.EndsWith(".running_var", StringComparison.Ordinal) ? 1 : 0;
            tensor.Import(Array.ConvertAll(Sequence.Numbers(stream++, 1.5, tensor.Count), value => (float)(value + offset)), core.Parameters.Span);
        }

        network.Save(folder.PathOf("saved"));
        byte[] saved = File.ReadAllBytes(folder.PathOf("saved"));
        bool isSame = saved.AsSpan().SequenceEqual(File.ReadAllBytes(Stored("netwright.safetensors")));
        if (!isSame)
            File.WriteAllBytes(Path.Combine(Source(), "netwright.received.safetensors"), saved);
        Assert.True(isSame, "If netwright.received.safetensors is better, rename it to netwright.safetensors and run make_pytorch.py.");
    }

    [Fact]
    public void PyTorch_predicts_with_that_file_what_is_predicted_here()
    {
        network.Load(Stored("netwright.safetensors"));
        CheckPredictions("netwright.json");
    }

    [Fact]
    public void A_convolutional_network_of_PyTorchs_predicts_what_it_does_there()
    {
        InteropImages images = new();
        images.Load(Stored("convolutional.safetensors"));
        CheckPredictions("convolutional.json", images);
    }

    [Fact]
    public void What_is_saved_of_it_are_the_tensors_that_PyTorch_has()
    {
        InteropImages images = new();
        images.Load(Stored("convolutional.safetensors"));
        images.Save(folder.PathOf("saved"));
        Assert.Equal(Tensors(Stored("convolutional.safetensors")), Tensors(folder.PathOf("saved")));
    }

    private void CheckPredictions(string name, INetwork? other = null)
    {
        INetwork predicting = other ?? network;
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Stored(name)));
        float[] inputs = Floats(json, "inputs"), expected = Floats(json, "outputs"), outputs = new float[expected.Length];
        predicting.PredictBatch(inputs, outputs);
        Assert.Equal(8 * predicting.OutputLength, expected.Length);
        Assert.Equal(expected, outputs, (one, other) => Math.Abs(one - other) < 2e-6f);
    }

    // Name, shape and bytes of each.
    private static string[] Tensors(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int start = 8 + BitConverter.ToInt32(bytes);
        using JsonDocument header = JsonDocument.Parse(bytes.AsMemory(8, start - 8));
        return
        [
            .. from tensor in header.RootElement.EnumerateObject()
               where tensor.Name != "__metadata__"
               orderby tensor.Name
               let ends = tensor.Value.GetProperty("data_offsets").EnumerateArray().Select(end => end.GetInt32()).ToArray()
               select string.Join(" ", [tensor.Name, .. tensor.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetRawText()), Convert.ToHexString(bytes.AsSpan(start + ends[0], ends[1] - ends[0]))])
        ];
    }

    private static float[] Floats(JsonDocument json, string name) => [.. json.RootElement.GetProperty(name).EnumerateArray().Select(number => number.GetSingle())];

    private static string[] Names(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        using JsonDocument header = JsonDocument.Parse(bytes.AsMemory(8, BitConverter.ToInt32(bytes)));
        return [.. header.RootElement.EnumerateObject().Select(property => property.Name).Where(name => name != "__metadata__")];
    }

    private static string Source([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private string Stored(string name)
    {
        using Stream resource = typeof(PyTorchTests).Assembly.GetManifestResourceStream(name)!;
        using FileStream file = File.Create(folder.PathOf(name));
        resource.CopyTo(file);
        return file.Name;
    }
}

[Network(6)]
[Dense(20, Activation.Relu)]
[BatchNormalization]
[Dense(17)]
[LayerNormalization]
[Activation(Activation.Tanh)]
[Dense(3, Activation.Softmax)]
internal sealed partial class InteropNetwork;

[Network(9, 8, 2)]
[Conv2D(18, 3)]
[BatchNormalization]
[Activation(Activation.Relu)]
[MaxPooling2D(2)]
[Conv2D(5, 2, Activation.Tanh, KernelWidth = 1)]
[Flatten]
[Dense(4)]
internal sealed partial class InteropImages;
