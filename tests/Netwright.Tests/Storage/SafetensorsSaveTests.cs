using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Storage;

public sealed class SafetensorsSaveTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SlowSoftmaxRegression network = new(2, 3, seed: 1);

    private string File => folder.PathOf("model.safetensors");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_byte_of_a_small_file_is_as_the_format_says()
    {
        network.Description.Tensors[0].Import([1, 2, 3, 4, 5, 6], network.Parameters.Span);
        network.Description.Tensors[1].Import([7, 8, 9], network.Parameters.Span);
        network.Save(File);

        const string Header =
            """
            {"__metadata__":{"format":"pt","netwright.fingerprint":"0000000200000003","netwright.layers":"input 2\ndense1 3"},
            "dense1.weight":{"dtype":"F32","shape":[3,2],"data_offsets":[0,24]},
            "dense1.bias":{"dtype":"F32","shape":[3],"data_offsets":[24,36]}}
            """;
        Assert.Equal(SafetensorsFile.Of(Header.ReplaceLineEndings("").PadRight(248), 1, 2, 3, 4, 5, 6, 7, 8, 9), Bytes());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(9, 12)]
    [InlineData(100, 100)]
    [InlineData(1000, 1000)]
    public void The_data_begins_at_a_multiple_of_8_bytes(int inputs, int classes)
    {
        new SlowSoftmaxRegression(inputs, classes).Save(File);
        Assert.Equal(0, BinaryPrimitives.ReadInt64LittleEndian(Bytes()) % 8);
    }

    [Fact]
    public void The_metadata_hold_the_layers()
    {
        network.Save(File);
        byte[] bytes = Bytes();
        int length = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes);
        using JsonDocument header = JsonDocument.Parse(bytes.AsMemory(8, length));
        Assert.Equal(network.Description.Layers, header.RootElement.GetProperty("__metadata__").GetProperty("netwright.layers").GetString());
    }

    [Fact]
    public void An_old_file_is_replaced_and_nothing_else_is_left_behind()
    {
        System.IO.File.WriteAllText(File, "old");
        network.Save(File);
        Assert.Equal('{', (char)Bytes()[8]);
        Assert.Equal(["model.safetensors"], folder.Files());
    }

    [Fact]
    public void A_relative_path_is_one_from_the_working_folder()
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, File);
        network.Save(relative);
        Assert.Equal(["model.safetensors"], folder.Files());
    }

    [Fact]
    public void A_folder_that_is_missing_is_reported_as_such()
    {
        string path = folder.PathOf("none/model.safetensors");
        Assert.Equal(
            $"{path} cannot be written: there is no folder {folder.PathOf("none")}. Make it before, with Directory.CreateDirectory.",
            Assert.Throws<DirectoryNotFoundException>(() => network.Save(path)).Message);
    }

    [Fact]
    public void A_target_that_is_a_folder_is_refused_and_nothing_is_left_behind()
    {
        Directory.CreateDirectory(File);
        IOException error = Assert.Throws<IOException>(() => network.Save(File));
        Assert.Equal($"{File} is a folder; a file is to be written there.", error.Message);
        Assert.Empty(folder.Files());
        Assert.True(Directory.Exists(File));
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void Parameters_that_are_not_finite_are_not_saved(float value, string text)
    {
        System.IO.File.WriteAllText(File, "old");
        network.Parameters.Span[network.Description.Tensors[1].IndexOf(0, 2)] = value;
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => network.Save(File));
        Assert.StartsWith($"Not saved: element 2 of dense1.bias of SlowSoftmaxRegression is {text}.", error.Message);
        Assert.Equal("old", Encoding.UTF8.GetString(Bytes()));
    }

    [Fact]
    public void A_missing_path_is_refused()
    {
        Assert.Throws<ArgumentNullException>("path", () => network.Save(null!));
        Assert.Throws<ArgumentException>("path", () => network.Save(""));
    }

    private byte[] Bytes() => System.IO.File.ReadAllBytes(File);
}
