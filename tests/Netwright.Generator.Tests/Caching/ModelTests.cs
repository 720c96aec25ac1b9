using System.Reflection;
using Netwright.Generator.Declaration;

namespace Netwright.Generator.Tests.Caching;

/// <summary>A cached model that held on to a symbol would keep a whole compilation in memory, and be generated again at each key.</summary>
public class ModelTests
{
    private const string Everything = """
        using Netwright;

        [Network(28, 28)]
        [Flatten(Name = "flat")]
        [Dense(128, Activation.Gelu, UseBias = false, KernelInitializer = KernelInitializer.Orthogonal)]
        [Activation(Activation.Relu)]
        [Dropout(0.2)]
        [Dense(10, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy, LabelSmoothing = 0.1)]
        OPTIMIZER
        public partial class Everything;
        """;

    private const string Wrong = """
        using Netwright;

        [Network(28, 0)]
        [Dense(-1, (Activation)77, Name = "1")]
        [Dense(5, Name = "1")]
        [Dropout(2)]
        [Activation(Activation.Softmax)]
        [Loss(Loss.Hinge, LabelSmoothing = -1)]
        [Adam(-1, Beta1 = 2)]
        [Sgd]
        public partial class Wrong
        {
            public Wrong(int seed) { }
            public void Save(string path) { }
        }
        """;

    [Theory]
    [InlineData("[Adam]")]
    [InlineData("[AdamW]")]
    [InlineData("[Sgd(Momentum = 0.9)]")]
    [InlineData("[RmsProp(Centered = true)]")]
    public void A_model_holds_nothing_of_the_compiler(string optimizer) => AssertPlain(Parse(Everything.Replace("OPTIMIZER", optimizer)));

    [Fact]
    public void A_model_of_a_wrong_declaration_holds_nothing_of_the_compiler() => AssertPlain(Parse(Wrong));

    [Fact]
    public void A_model_over_types_holds_nothing_of_the_compiler() => AssertPlain(Parse(Infrastructure.Networks.Everything));

    [Fact]
    public void Two_readings_of_one_declaration_over_types_are_equal()
    {
        Assert.Equal(Parse(Infrastructure.Networks.Everything), Parse(Infrastructure.Networks.Everything));
        Assert.Equal(Parse(Infrastructure.Networks.Everything).GetHashCode(), Parse(Infrastructure.Networks.Everything).GetHashCode());
    }

    [Fact]
    public void What_is_inferred_from_a_model_holds_nothing_of_the_compiler() => AssertPlain(Inference.Run(Parse(Wrong)));

    [Theory]
    [InlineData("[RmsProp(0.1)]")]
    [InlineData("[Adam(0.1), Sgd(0.2)]")]
    public void Two_readings_of_one_declaration_are_equal(string optimizer)
    {
        string program = Everything.Replace("OPTIMIZER", optimizer);

        Assert.Equal(Parse(program), Parse(program));
        Assert.Equal(Parse(program).GetHashCode(), Parse(program).GetHashCode());
    }

    [Fact]
    public void Two_readings_of_a_wrong_declaration_are_equal() => Assert.Equal(Parse(Wrong), Parse(Wrong));

    private static NetworkModel Parse(string program) => Edit.Adding([program], "").Values.Single();

    private static void AssertPlain(object root)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<(object Value, string Path)> open = new([(root, root.GetType().Name)]);
        while (open.TryPop(out var next))
        {
            Type type = next.Value.GetType();
            if (type.IsPrimitive || type.IsEnum || next.Value is string or decimal || !seen.Add(next.Value))
                continue;

            if (next.Value is Array array)
            {
                foreach (object? element in array)
                    Push(element, "[]");
                continue;
            }

            Assert.True(type.Assembly == typeof(NetworkModel).Assembly, $"{next.Path} holds a {type}.");
            for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
            {
                foreach (FieldInfo field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    Push(field.GetValue(next.Value), $".{field.Name}");
            }

            void Push(object? value, string step)
            {
                if (value is not null)
                    open.Push((value, next.Path + step));
            }
        }

        Assert.True(seen.Count > 10, "The model is empty.");
    }
}
