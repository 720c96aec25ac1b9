using System.Buffers.Binary;
using System.IO.Pipes;
using System.Text.RegularExpressions;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Storage;

/// <summary>Files that are not what they should be: each is refused with its name and a reason, and the model stays as it was.</summary>
public sealed class SafetensorsRefusalTests : IDisposable
{
    private const string Weight = """ "dense1.weight":{"dtype":"F32","shape":[3,2],"data_offsets":[0,24]} """;
    private const string Bias = """ "dense1.bias":{"dtype":"F32","shape":[3],"data_offsets":[24,36]} """;

    private static readonly float[] Nine = new float[9];
    private static readonly byte[] Good = SafetensorsFile.Of($"{{{Weight},{Bias}}}", Nine);

    private readonly TempFolder folder = new();
    private readonly SlowSoftmaxRegression network = new(2, 3, seed: 1);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_file_that_the_others_are_made_from_is_good()
    {
        File.WriteAllBytes(folder.PathOf("model"), Good);
        network.Load(folder.PathOf("model"));
        Assert.All(network.Parameters.Span.ToArray(), value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void A_file_without_the_headers_length_is_refused(int length)
    {
        Refused(Good[..length], $"it has {length} bytes; a safetensors file begins with 8 that tell the header's length.");
    }

    [Theory]
    [InlineData(-1, "18446744073709551615")]
    [InlineData(long.MinValue, "9223372036854775808")]
    [InlineData(100_000_001, "100000001")]
    public void A_header_of_an_insane_length_is_refused(long length, string text)
    {
        byte[] lying = [.. Good];
        BinaryPrimitives.WriteInt64LittleEndian(lying, length);
        Refused(lying, $"its first 8 bytes promise a header of {text} bytes; no more than 100000000 are sane, so this is hardly a safetensors file.");
    }

    [Fact]
    public void A_header_that_is_longer_than_the_file_is_refused()
    {
        byte[] lying = [.. Good];
        BinaryPrimitives.WriteInt64LittleEndian(lying, Good.Length);
        Refused(lying, $"its header should have {Good.Length} bytes, but only {Good.Length - 8} follow: the file is cut short.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json at all")]
    [InlineData("[1,2]")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("""{"a":1}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":1,"data_offsets":[0,4]}}""")]
    [InlineData("""{"a":{"dtype":7,"shape":[1],"data_offsets":[0,4]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":["1"],"data_offsets":[0,4]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,99999999999999999999]}}""")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"device":"cpu"}}""")]
    [InlineData("""{"__metadata__":{"n":1}}""")]
    [InlineData("""{"\ud800":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""")]
    public void A_header_that_is_no_table_of_tensors_is_refused(string header)
    {
        Refused(SafetensorsFile.Of(header), "its header is not what it should be: *");
    }

    [Fact]
    public void A_name_that_comes_twice_is_refused()
    {
        Refused(SafetensorsFile.Of($"{{{Weight},{Weight}}}", Nine), "its header is not what it should be: it names \"dense1.weight\" twice.");
    }

    [Fact]
    public void A_file_that_is_cut_short_is_refused()
    {
        Refused(Good[..^4], "its tensors take 36 bytes, but only 32 follow the header: the file is cut short.");
    }

    [Fact]
    public void Bytes_that_belong_to_no_tensor_are_refused()
    {
        Refused([.. Good, 0], "its tensors take 36 bytes, but 37 follow the header.");
    }

    [Fact]
    public void Tensors_that_overlap_are_refused()
    {
        Refused(
            SafetensorsFile.Of($"{{{Weight},{Bias.Replace("24,36", "20,32")}}}", Nine),
            "dense1.bias begins at byte 20 of the data, within the tensor before it; byte 24 would be right.");
    }

    [Fact]
    public void A_gap_between_tensors_is_refused()
    {
        Refused(
            SafetensorsFile.Of($"{{{Weight},{Bias.Replace("24,36", "28,40")}}}", new float[10]),
            "dense1.bias begins at byte 28 of the data, past a gap; byte 24 would be right.");
    }

    [Fact]
    public void A_tensor_that_ends_before_it_begins_is_refused()
    {
        Refused(
            SafetensorsFile.Of($"{{{Weight},{Bias.Replace("F32", "I64").Replace("24,36", "24,12")}}}", Nine),
            "dense1.bias ends at byte 12 of the data, before it begins at byte 24.");
    }

    [Fact]
    public void Offsets_that_do_not_match_the_shape_are_refused()
    {
        Refused(
            SafetensorsFile.Of($"{{{Weight},{Bias.Replace("24,36", "24,32")}}}", Nine),
            "dense1.bias has the shape [3] of F32, which bytes 24 to 32 do not hold exactly.");
    }

    [Fact]
    public void A_shape_whose_size_overflows_is_refused()
    {
        Refused(
            SafetensorsFile.Of($"{{{Weight},{Bias.Replace("[3]", "[4611686018427387904,4611686018427387904,4]")}}}", Nine),
            "dense1.bias has the shape [4611686018427387904, 4611686018427387904, 4] of F32, which bytes 24 to 36 do not hold exactly.");
    }

    [Fact]
    public void All_that_differs_is_listed_at_once()
    {
        string header = SafetensorsFile.Header(("dense1.weight", "F32", [2, 3], 24), ("dense9.weight", "F32", [1], 4), ("steps", "I64", [], 8));
        RefusedAsOther(
            SafetensorsFile.Of(header, new float[9]),
            "dense1.weight has the shape [2, 3] instead of [3, 2]",
            "dense1.bias [3] is missing",
            "dense9.weight [1] is none of the network's",
            "steps [] is none of the network's");
    }

    [Fact]
    public void A_pipe_is_no_file()
    {
        if (!OperatingSystem.IsLinux())
            return;

        using AnonymousPipeServerStream pipe = new(PipeDirection.Out);
        string path = $"/proc/self/fd/{pipe.ClientSafePipeHandle.DangerousGetHandle()}";
        IOException error = Assert.Throws<IOException>(() => network.Load(path));
        Assert.Equal($"{path} is no file that can be read anywhere, such as a pipe; copy it to a file first.", error.Message);
    }

    [Fact]
    public void Twenty_differences_are_listed_and_the_others_counted()
    {
        string[] names = [.. Enumerable.Range(1000, 500).Select(static number => $"t{number}")];
        string extras = string.Join(",", names.Select(static name => $$"""
            "{{name}}":{"dtype":"F32","shape":[0],"data_offsets":[36,36]}
            """));
        RefusedAsOther(SafetensorsFile.Of($"{{{Weight},{Bias},{extras}}}", Nine), [.. names.Take(20).Select(static name => $"{name} [0] is none of the network's"), "and 480 more"]);
    }

    [Fact]
    public void A_million_other_layers_cost_little_and_make_a_short_message()
    {
        string metadata = $$"""
            "__metadata__":{"netwright.fingerprint":"77","netwright.layers":"{{string.Concat(Enumerable.Repeat("a\\n", 1_000_000))}}"}
            """;
        byte[] file = SafetensorsFile.Of($"{{{metadata},{Weight},{Bias}}}", Nine);
        File.WriteAllBytes(folder.PathOf("model"), file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => network.Load(folder.PathOf("model")));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5 * file.Length);
        Assert.InRange(error.Message.Length, 0, 5000);
        Assert.EndsWith("\n  line 19 of its layers is: a; instead of: nothing\n  and 999982 more", error.Message);
    }

    [Fact]
    public void Of_a_long_name_the_beginning_is_shown()
    {
        string name = new('x', 100_000);
        RefusedAsOther(
            SafetensorsFile.Of($$"""{{{Weight}},{{Bias}},"{{name}}":{"dtype":"F32","shape":[0],"data_offsets":[36,36]} }""", Nine),
            $"{name[..500]}... (100029 characters)");
        Refused(
            SafetensorsFile.Of($$"""{"{{name}}":{"dtype":"F32","shape":[0],"offsets":1} }"""),
            $"its header is not what it should be: \"{name[..500]}... (100000 characters)\" has an unknown property \"offsets\".");
    }

    [Fact]
    public void More_dimensions_than_tensors_have_are_refused_before_they_take_memory()
    {
        Refused(
            SafetensorsFile.Of($$"""{"a":{"dtype":"F32","shape":[{{string.Join(",", Enumerable.Repeat(1, 65))}}],"data_offsets":[0,4]} }""", 1),
            "its header is not what it should be: \"shape\" of \"a\" holds more than 64 numbers.");
    }

    [Fact]
    public void More_names_than_a_model_has_are_refused()
    {
        const string Reason = "its header is not what it should be: it names more than 100000 tensors or texts.";
        string tensors = string.Join(",", Enumerable.Range(0, 100_001).Select(static number => $$"""
            "{{number}}":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}
            """));
        Refused(SafetensorsFile.Of($"{{{tensors}}}"), Reason);
        string texts = string.Join(",", Enumerable.Range(0, 100_001).Select(static number => $"\"{number}\":\"\""));
        Refused(SafetensorsFile.Of($$"""{"__metadata__":{{{texts}}} }"""), Reason);
    }

    [Fact]
    public void Elements_that_are_no_floats_are_refused()
    {
        string header = SafetensorsFile.Header(("dense1.weight", "F32", [3, 2], 24), ("dense1.bias", "I32", [3], 12));
        RefusedAsOther(SafetensorsFile.Of(header, Nine), "dense1.bias has elements of type I32; F32, F16, BF16, F64 can be read");
    }

    [Fact]
    public void A_network_of_other_layers_is_refused_with_the_lines_that_differ()
    {
        string metadata = """ "__metadata__":{"netwright.fingerprint":"77","netwright.layers":"input 2\ndense1 3 relu\ndropout1 0.5"} """;
        RefusedAsOther(
            SafetensorsFile.Of($"{{{metadata},{Weight},{Bias}}}", Nine),
            "the fingerprint of its layers is 77 instead of 0000000200000003",
            "line 2 of its layers is: dense1 3 relu; instead of: dense1 3",
            "line 3 of its layers is: dropout1 0.5; instead of: nothing");
    }

    [Fact]
    public void A_foreign_fingerprint_alone_is_refused()
    {
        string metadata = """ "__metadata__":{"netwright.fingerprint":"77","netwright.layers":"input 2\ndense1 3"} """;
        RefusedAsOther(SafetensorsFile.Of($"{{{metadata},{Weight},{Bias}}}", Nine), "the fingerprint of its layers is 77 instead of 0000000200000003");
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    public void Elements_that_are_not_finite_are_refused_though_the_first_tensor_is_good(float value, string text)
    {
        float[] elements = new float[9];
        elements[7] = value;
        AssertRefused(SafetensorsFile.Of($"{{{Weight},{Bias}}}", elements), $"*model: element 1 of dense1.bias is {text}; a network with it predicts nothing of use.");
    }

    [Fact]
    public void A_double_beyond_the_range_of_a_float_is_refused()
    {
        byte[] data = new byte[72];
        BitConverter.TryWriteBytes(data.AsSpan(64), 1e300);
        string header = SafetensorsFile.Header(("dense1.weight", "F64", [3, 2], 48), ("dense1.bias", "F64", [3], 24));
        AssertRefused(SafetensorsFile.Of(header, data), "*model: element 2 of dense1.bias is Infinity; a network with it predicts nothing of use.");
    }

    // Whatever the mutation, it is loaded or refused, never anything else.
    [Fact]
    public void Randomly_damaged_files_are_loaded_or_refused()
    {
        Random random = new(1);
        for (int round = 0; round < 3000; round++)
        {
            byte[] damaged = [.. Good];
            for (int change = random.Next(1, 4); change > 0; change--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(folder.PathOf("model"), damaged[..random.Next(damaged.Length / 2, damaged.Length + 1)]);
            Exception? error = Record.Exception(() => network.Load(folder.PathOf("model")));
            Assert.True(error is null or InvalidDataException, $"round {round}: {error}");
        }
    }

    private void Refused(byte[] file, string reason) => AssertRefused(file, $"*model is not a valid safetensors file: {reason}");

    private void RefusedAsOther(byte[] file, params string[] differences)
        => AssertRefused(
            file,
            $"*model holds the parameters of another network than SlowSoftmaxRegression, which stays as it was:\n  {string.Join("\n  ", differences)}");

    // A star stands for any text.
    private void AssertRefused(byte[] file, string message)
    {
        float[] before = network.Parameters.Span.ToArray();
        File.WriteAllBytes(folder.PathOf("model"), file);
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => network.Load(folder.PathOf("model")));
        Assert.Matches($"^{Regex.Escape(message).Replace(@"\*", "(.|\n)*")}$", error.Message);
        Assert.Equal(before, network.Parameters.Span.ToArray());
    }
}
