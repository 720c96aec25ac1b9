using System.Reflection;
using System.Runtime.Loader;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Typed;

public class PackingTests
{
    private const int Records = 60;

    private const string Samples = """
        public static class Samples
        {
            public static Three Three(float first, float second, float third)
            {
                Three three = default;
                three[0] = first;
                three[1] = second;
                three[2] = third;
                return three;
            }

            public static TwoFlags Flags(bool first, bool second)
            {
                TwoFlags flags = default;
                flags[0] = first;
                flags[1] = second;
                return flags;
            }

            public static System.Collections.Generic.IEnumerable<object> Elements(object array)
                => array is Three three ? new object[] { three[0], three[1], three[2] } : new object[] { ((TwoFlags)array)[0], ((TwoFlags)array)[1] };
        }

        """;

    // Without a function that they share, these are a thousand lines for each of them, 15 MB. What is left is the names, in the table of layers.
    [Fact]
    public void Many_members_of_one_large_enum_are_packed_by_little_code()
    {
        string kinds = string.Join(", ", Enumerable.Range(0, 1000).Select(static i => $"Kind{i}")), members = string.Join(", ", Enumerable.Range(0, 200).Select(static i => $"Kind M{i}"));
        GeneratedProject project = new UserProject($$"""
            using Netwright;
            public enum Kind { {{kinds}} }
            public record Sample({{members}}, [Categories("a", "b")] string Text, Kind Last);
            [Network<Sample, bool>]
            [Dense(1, Activation.Sigmoid)]
            public partial class Net
            {
                public static float[] Packed(Sample sample)
                {
                    float[] input = new float[InputLength];
                    Pack(sample, input);
                    return input;
                }
            }
            """).Generate().AssertClean();
        Assert.InRange(project.Source.Length, 0, 6_000_000);
        using MemoryStream image = new(project.ToImage());
        Assembly assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
        Type kind = assembly.GetType("Kind")!;
        object[] values = [.. Enumerable.Range(0, 200).Select(i => Enum.ToObject(kind, i * 5)), "b", Enum.ToObject(kind, 999)];
        float[] packed = Pack();
        Assert.Equal([.. Enumerable.Range(0, 200).Select(static i => i * 1000 + i * 5), 200_001, 200_002 + 999], Enumerable.Range(0, packed.Length).Where(i => packed[i] != 0));
        values[3] = Enum.ToObject(kind, 1000);
        Exception error = Assert.Throws<TargetInvocationException>(Pack).InnerException!;
        Assert.StartsWith("M3 is 1000; it is one of Kind0, Kind1, ", error.Message);

        float[] Pack() => (float[])assembly.GetType("Net")!.GetMethod("Packed")!.Invoke(null, [Activator.CreateInstance(assembly.GetType("Sample")!, values)])!;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_records_are_packed_as_reflection_packs_them(int seed)
    {
        RandomRecords records = new(seed);
        List<string> programs = [RandomRecords.Shared + Samples], names = [];
        for (int i = 0; i < Records; i++)
        {
            (string program, string name) = records.Next();
            programs.Add(program);
            names.Add(name);
        }

        GeneratedProject project = new UserProject([.. programs]) { CheckOverflow = true }.Generate().AssertClean();

        AssemblyLoadContext context = new(null, isCollectible: true);
        using MemoryStream image = new(project.ToImage());
        Assembly assembly = context.LoadFromStream(image);
        foreach (string name in names)
        {
            Type network = assembly.GetType($"{name}Network")!;
            object sample = network.GetMethod("Make")!.Invoke(null, null)!;
            float[] packed = (float[])network.GetMethod("Packed")!.Invoke(null, [sample])!;
            float[] expected = [.. ReflectionPacking.Pack(sample)];

            Assert.True(expected.Length == packed.Length, $"{name}: {expected.Length} features, {packed.Length} packed");
            for (int i = 0; i < expected.Length; i++)
                Assert.True(Math.Abs(expected[i] - packed[i]) <= 1e-6f * Math.Max(1, Math.Abs(expected[i])), $"{name}: feature {i} is {packed[i]}, not {expected[i]}\n{string.Concat(programs.Where(program => program.Contains($"{name}Network")))}");
        }

        context.Unload();
    }
}
