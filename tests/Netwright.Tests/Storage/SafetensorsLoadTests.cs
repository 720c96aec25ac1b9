using Netwright.Tests.Fixtures;
using Netwright.Tests.Networks;

namespace Netwright.Tests.Storage;

public sealed class SafetensorsLoadTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SlowSoftmaxRegression network = new(2, 3, seed: 1);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 16)]
    [InlineData(20, 37)]
    [InlineData(300, 100)]
    public void What_was_saved_is_loaded(int inputs, int classes)
    {
        SlowSoftmaxRegression saved = new(inputs, classes, seed: 1), loaded = new(inputs, classes, seed: 2);
        saved.Save(folder.PathOf("model"));
        loaded.Load(folder.PathOf("model"));
        Assert.Equal(saved.Parameters.Span.ToArray(), loaded.Parameters.Span.ToArray());
    }

    [Fact]
    public void Loading_into_a_trained_network_predicts_as_the_saved_one()
    {
        Dataset<int> data = Samples.Blobs(30);
        SlowSoftmaxRegression saved = new(5, 3), trained = new(5, 3);
        saved.Save(folder.PathOf("model"));
        trained.Fit(data, null, Samples.Silent(epochs: 3));
        trained.Load(folder.PathOf("model"));
        Assert.Equal(saved.Evaluate(data, 1), trained.Evaluate(data, 1));
    }

    // With the optimizer's moments and its count of steps, from which orders and noise are drawn too.
    [Fact]
    public void A_trained_network_that_a_file_is_loaded_into_learns_as_a_new_one()
    {
        Dataset<float> targets = new(Samples.Plane(40, inputs: 5).Inputs, new float[120], 40);
        SgdMomentumSmallGolden fresh = new(seed: 1), used = new(seed: 1);
        fresh.Save(folder.PathOf("model"));
        used.Fit(targets, Samples.Silent(epochs: 3));
        used.Load(folder.PathOf("model"));
        Assert.Equal(fresh.Fit(targets, Samples.Silent(epochs: 3, batchSize: 8)).Loss, used.Fit(targets, Samples.Silent(epochs: 3, batchSize: 8)).Loss);
    }

    [Fact]
    public void A_network_whose_optimizer_is_reset_learns_as_a_new_one_with_its_parameters()
    {
        Dataset<float> targets = new(Samples.Plane(40, inputs: 5).Inputs, new float[120], 40);
        SgdMomentumSmallGolden fresh = new(seed: 1), used = new(seed: 1);
        used.Fit(targets, Samples.Silent(epochs: 3));
        used.Parameters.CopyTo(fresh.Parameters);
        used.ResetOptimizer();
        Assert.Equal(fresh.Fit(targets, Samples.Silent(epochs: 3)).Loss, used.Fit(targets, Samples.Silent(epochs: 3)).Loss);
    }

    [Fact]
    public void A_file_of_PyTorch_or_Keras_is_told_from_a_damaged_one()
    {
        File.WriteAllBytes(folder.PathOf("model.pt"), [.. "PK\u0003\u0004"u8, 0, 0, 8, 8, .. new byte[99]]);
        File.WriteAllBytes(folder.PathOf("model.h5"), [0x89, .. "HDF\r\n\u001a\n"u8, .. new byte[99]]);
        Assert.Equal(
            $"{folder.PathOf("model.pt")} is no safetensors file but a zip archive, as torch.save and Keras write it. Save the parameters in Python: safetensors.torch.save_file(model.state_dict(), \"model.safetensors\").",
            Assert.Throws<InvalidDataException>(() => network.Load(folder.PathOf("model.pt"))).Message);
        Assert.StartsWith(
            $"{folder.PathOf("model.h5")} is no safetensors file but an HDF5 file, as Keras writes it.", Assert.Throws<InvalidDataException>(() => network.Load(folder.PathOf("model.h5"))).Message);
    }

    [Fact]
    public void A_file_that_is_refused_leaves_the_optimizer_as_it_was()
    {
        SlowSoftmaxRegression trained = new(2, 3);
        trained.Fit(new Dataset<int>(new float[6], [0, 1, 2], 3), null, Samples.Silent());
        File.WriteAllText(folder.PathOf("model"), "something else");
        Assert.Throws<InvalidDataException>(() => trained.Load(folder.PathOf("model")));
        Assert.Equal(1, trained.Iteration);
    }

    // Such a file has no fingerprint, an order of its own, and blanks where it likes.
    [Fact]
    public void A_file_of_another_program_is_loaded_by_names_and_shapes()
    {
        const string Header =
            """
            {"dense1.bias":{"data_offsets":[0,12],"shape":[3],"dtype":"F32"},
             "dense1.weight":{"dtype":"F32","shape":[3,2],"data_offsets":[12,36]}, "__metadata__":{"format":"pt"}}
            """;
        Load(Header + "  ", [7, 8, 9, 1, 2, 3, 4, 5, 6]);
        Assert.Equal([1, 2, 3, 4, 5, 6], Exported(0));
        Assert.Equal([7, 8, 9], Exported(1));
    }

    [Fact]
    public void Half_precision_is_widened()
    {
        byte[] data = new byte[18];
        for (int i = 0; i < 9; i++)
            BitConverter.TryWriteBytes(data.AsSpan(2 * i), (Half)(i + 0.5));
        LoadTyped("F16", data);
        Assert.Equal([6.5f, 7.5f, 8.5f], Exported(1));
    }

    [Fact]
    public void Brain_floats_are_widened()
    {
        byte[] data = new byte[18];
        for (int i = 0; i < 9; i++)
            BitConverter.TryWriteBytes(data.AsSpan(2 * i), (ushort)(BitConverter.SingleToUInt32Bits(i + 0.5f) >> 16));
        LoadTyped("BF16", data);
        Assert.Equal([6.5f, 7.5f, 8.5f], Exported(1));
    }

    [Fact]
    public void Doubles_are_rounded()
    {
        byte[] data = new byte[72];
        for (int i = 0; i < 9; i++)
            BitConverter.TryWriteBytes(data.AsSpan(8 * i), i + 0.1);
        LoadTyped("F64", data);
        Assert.Equal([6.1f, 7.1f, 8.1f], Exported(1));
    }

    [Fact]
    public void A_missing_file_is_reported_as_such()
    {
        Assert.Throws<FileNotFoundException>(() => network.Load(folder.PathOf("none")));
    }

    private float[] Exported(int tensor)
    {
        float[] elements = new float[network.Description.Tensors[tensor].Count];
        network.Description.Tensors[tensor].Export(network.Parameters.Span, elements);
        return elements;
    }

    private void Load(string header, float[] elements)
    {
        File.WriteAllBytes(folder.PathOf("model"), SafetensorsFile.Of(header, elements));
        network.Load(folder.PathOf("model"));
    }

    private void LoadTyped(string type, byte[] data)
    {
        int weight = data.Length / 9 * 6;
        string header = SafetensorsFile.Header(("dense1.weight", type, [3, 2], weight), ("dense1.bias", type, [3], data.Length - weight));
        File.WriteAllBytes(folder.PathOf("model"), SafetensorsFile.Of(header, data));
        network.Load(folder.PathOf("model"));
    }
}
