using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Hostile;

/// <summary>Names in a user's program that are also names in generated code.</summary>
public class UserNamesTests
{
    private const string Attributes = """
        [global::Netwright.Network(3)]
        [global::Netwright.Dense(20, global::Netwright.Activation.Gelu)]
        [global::Netwright.Dropout(0.1)]
        [global::Netwright.Dense(2, global::Netwright.Activation.Softmax)]
        [global::Netwright.Loss(global::Netwright.Loss.SparseCategoricalCrossentropy)]
        [global::Netwright.Adam]
        """;

    // The same public members with less generated code, for programs with many networks.
    private const string Small = "[global::Netwright.Network(3), global::Netwright.Dense(2, global::Netwright.Activation.Softmax), global::Netwright.Loss(global::Netwright.Loss.SparseCategoricalCrossentropy), global::Netwright.Adam]";

    // Types that generated code refers to, types that it declares, and namespaces it uses.
    private static readonly string[] Taken =
    [
        "System", "Microsoft", "Vector512", "Vector128", "Unsafe", "Math", "MathF", "Span", "ReadOnlySpan", "MemoryMarshal", "MethodImpl", "MethodImplAttribute", "MethodImplOptions",
        "BitOperations", "Core", "Head", "Step", "Dense1", "Dense2", "Dense2Softmax", "Activations", "Losses", "Activation", "Loss", "KernelInitializer", "Panels", "Scratch", "Guard",
        "AlignedBuffer", "AccuracyKind", "CounterRandom", "CompiledNetwork", "LabelNetwork", "ValueNetwork", "NetworkDescription", "ParameterTensor", "VectorMath", "INetwork",
        "Dataset", "FitOptions", "History", "Evaluation", "Generated", "Compute", "ArgumentException", "InvalidOperationException", "Runtime", "Numerics", "String", "Int32", "Single", "Object",
    ];

    [Fact]
    public void Types_of_the_networks_own_namespace_may_have_any_name()
        => new UserProject($$"""
            namespace MyApp;
            {{Attributes}} public partial class Net;
            {{Join(Taken.Append("Netwright"), static name => $"public class {name};")}}
            """).Generate().AssertClean();

    [Fact]
    public void Namespaces_beside_the_networks_own_may_have_any_name()
        => new UserProject($$"""
            namespace MyApp { {{Attributes}} public partial class Net; }
            {{Join(Taken.Append("Netwright"), static name => $"namespace MyApp.{name} {{ public class Thing; }}")}}
            """).Generate().AssertClean();

    [Fact]
    public void Types_of_the_global_namespace_may_have_any_name()
        => new UserProject($$"""
            {{Attributes}} public partial class Net;
            {{Join(Taken.Except(["System", "Microsoft"]), static name => $"public class {name};")}}
            """).Generate().AssertClean();

    [Fact]
    public void Types_around_the_network_may_have_any_name()
        => new UserProject($$"""
            namespace MyApp;
            {{Join(Taken.Append("Netwright"), static name => $"public partial class {name} {{ {Small} public partial class Net; }}")}}
            """).Generate().AssertClean();

    [Fact]
    public void Global_aliases_may_have_any_name()
        => new UserProject(
            Join(Taken.Append("Netwright"), static name => $"global using {name} = global::MyApp.Thing;"),
            $"namespace MyApp; public class Thing; {Attributes} public partial class Net;").Generate().AssertClean();

    [Fact]
    public void Members_of_the_class_may_have_any_name()
        => new UserProject($$"""
            {{Attributes}}
            public partial class Net
            {
                {{Join(Taken.Append("Netwright"), static name => $"private static object {name}() => new();")}}
            }
            """).Generate().AssertClean();

    [Fact]
    public void The_network_itself_may_have_any_name()
        => new UserProject(Join(Taken, static name => $"namespace MyApp.Of{name} {{ {Small} public partial class {name}; }}")).Generate().AssertClean();

    [Theory]
    [InlineData("System")]
    [InlineData("MyApp.System")]
    [InlineData("MyApp.Netwright")]
    [InlineData("Netwright")]
    [InlineData("Netwright.Compute")]
    [InlineData("Netwright.Generated")]
    [InlineData("System.Runtime.Intrinsics")]
    public void The_networks_namespace_may_have_any_name(string name)
        => new UserProject($"namespace {name}; {Attributes} public partial class Net;").Generate().AssertClean();

    [Theory]
    [InlineData("class", "event")]
    [InlineData("namespace", "int")]
    [InlineData("string", "static")]
    [InlineData("record", "required")]
    [InlineData("file", "scoped")]
    [InlineData("partial", "where")]
    [InlineData("var", "dynamic")]
    [InlineData("await", "async")]
    [InlineData("extension", "field")]
    [InlineData("unmanaged", "notnull")]
    [InlineData("nint", "global")]
    [InlineData("value", "yield")]
    public void Keywords_can_be_names(string first, string second)
        => new UserProject($$"""
            namespace @{{first}}.@{{second}}
            {
                public partial class @{{second}} { {{Attributes}} public partial class @{{first}}; }
            }
            """).Generate().AssertClean();

    [Fact]
    public void A_keywords_at_sign_is_no_part_of_the_networks_name()
    {
        GeneratedProject project = new UserProject(
            $"{Attributes} public partial class @class;",
            "public static class Program { public static string Name() => ((global::Netwright.INetwork)new @class()).Core.Description.Name; }").Generate();

        Assert.Equal("class", project.Invoke("Program", "Name"));
    }

    [Fact]
    public void Members_of_the_interface_that_the_library_alone_uses_leave_their_names_to_the_user()
        => new UserProject($$"""
            {{Attributes}}
            public partial class Net
            {
                public string Core => "mine";

                public static int Trainable(int epochs) => epochs;
            }
            """).Generate().AssertClean();

    [Theory]
    [InlineData("Größe", "Zürich")]
    [InlineData("数字分类器", "我的应用")]
    [InlineData("Ψηφίο", "Εφαρμογή")]
    [InlineData("C\\u006Cassifier", "My\\u0041pp")]
    [InlineData("İstanbul", "ıIiİ")]
    public void Names_may_have_letters_of_any_script(string name, string space)
        => new UserProject($"namespace {space}; {Attributes} public partial class {name};").Generate().AssertClean();

    [Fact]
    public void The_attributes_may_come_through_an_alias()
        => new UserProject("""
            using Net = Netwright.NetworkAttribute;
            using Layer = Netwright.DenseAttribute;

            [Net(3), Layer(2)]
            public partial class Reader
            {
                public static int Inputs => InputLength;
            }
            """).Generate().AssertClean();

    [Fact]
    public void Attributes_of_the_same_names_from_elsewhere_make_no_network()
        => Assert.Empty(new UserProject("""
            namespace Other
            {
                public sealed class NetworkAttribute(int length) : System.Attribute { public int Length => length; }
                [Network(3)] public partial class Reader;
            }
            """).Generate().AssertClean().Sources);

    private static string Join(IEnumerable<string> names, Func<string, string> declaration) => string.Join("\n", names.Select(declaration));
}
