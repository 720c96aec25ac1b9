using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Declaration;

/// <summary>Where a network's class may stand, and what may stand around it.</summary>
public class PlacesTests
{
    private const string Attributes = "[Network(3), Dense(2, Activation.Softmax), Loss(Loss.CategoricalCrossentropy), Sgd(Momentum = 0.9, Nesterov = true)]";

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    [InlineData("sealed")]
    [InlineData("public sealed")]
    [InlineData("")]
    [InlineData("unsafe")]
    [InlineData("public unsafe sealed")]
    public void A_network_may_have_any_modifier(string modifiers)
    {
        UserProject project = new($"using Netwright; {Attributes} {modifiers} partial class Net;");
        if (modifiers.Contains("unsafe"))
            project = project with { Unsafe = true };

        project.Generate().AssertClean();
    }

    [Theory]
    [InlineData("private")]
    [InlineData("protected")]
    [InlineData("private protected")]
    [InlineData("protected internal")]
    public void A_nested_network_may_have_any_accessibility(string modifiers)
        => new UserProject($"using Netwright; public partial class Outer {{ {Attributes} {modifiers} partial class Net; }}").Generate().AssertClean();

    [Theory]
    [InlineData("namespace MyApp;", "")]
    [InlineData("namespace MyApp.Models.Digits;", "")]
    [InlineData("namespace MyApp {", "}")]
    [InlineData("namespace MyApp { namespace Models {", "} }")]
    [InlineData("", "")]
    public void A_network_may_stand_in_any_namespace(string before, string after)
        => new UserProject($"using Netwright; {before} {Attributes} public partial class Net; {after}").Generate().AssertClean();

    [Theory]
    [InlineData("public partial class Outer")]
    [InlineData("public static partial class Outer")]
    [InlineData("public abstract partial class Outer")]
    [InlineData("public sealed partial class Outer(int number)", "public int Number => number;")]
    [InlineData("public partial struct Outer")]
    [InlineData("public readonly partial struct Outer")]
    [InlineData("public ref partial struct Outer")]
    [InlineData("public readonly ref partial struct Outer")]
    [InlineData("public partial record Outer")]
    [InlineData("public partial record class Outer(int Number)")]
    [InlineData("public partial record struct Outer(int Number)")]
    [InlineData("public readonly partial record struct Outer")]
    [InlineData("public partial interface IOuter")]
    [InlineData("public static partial class Outer { public static partial class Middle { public partial interface IInner", "} }")]
    [InlineData("public partial struct Outer { public partial record Middle { internal partial class Inner", "} }")]
    public void A_network_may_stand_in_any_type(string container, string rest = "")
        => new UserProject($"using Netwright; {container} {{ {Attributes} public partial class Net; {rest} }}").Generate().AssertClean();

    [Fact]
    public void A_network_may_derive_from_a_class_and_implement_interfaces()
        => new UserProject($$"""
            using System;
            using Netwright;

            public abstract class Model : IDisposable
            {
                public abstract int Classes { get; }
                public virtual void Dispose() => GC.SuppressFinalize(this);
                public void Save(int nothing) { }
                protected int core;
            }

            public interface IModel { void Save(string path); void Load(string path); int Classify(ReadOnlySpan<float> input); }

            {{Attributes}}
            public partial class Net : Model, IModel, IComparable<Net>
            {
                public override int Classes => OutputLength;
                public int CompareTo(Net? other) => 0;
            }
            """).Generate().AssertClean();

    [Fact]
    public void The_base_class_may_be_named_on_another_declaration()
        => new UserProject(
            $"using Netwright; namespace MyApp; public class Model; {Attributes} public partial class Net;",
            "namespace MyApp; public sealed partial class Net : Model;",
            "namespace MyApp; partial class Net { private int more = 1; public int More => more++; }").Generate().AssertClean();

    [Fact]
    public void A_network_may_have_members_on_several_declarations_in_several_files()
        => Assert.Equal(5, new UserProject(
            $"using Netwright; namespace MyApp; {Attributes} public partial class Net {{ public const int Twice = 2; }}",
            "namespace MyApp; public partial class Net { public int Width() => Twice + InputLength; }",
            "namespace MyApp; public static class Program { public static int Run() => new Net(seed: 1).Width(); }").Generate().AssertClean().Invoke("MyApp.Program", "Run"));

    [Fact]
    public void The_attributes_may_be_spread_over_lines_lists_and_comments()
        => Assert.Equal(
            new UserProject($"using Netwright; {Attributes} public partial class Net;").Generate().Source,
            new UserProject("""
                using static Netwright.Activation;

                [  global :: Netwright . NetworkAttribute (
                       inputShape : new int [ ] { 1 + 2 } // three
                   ) ]
                /* a comment */
                [ type: Netwright.Dense (

                        activation : Softmax ,
                    units : Sizes.Units
                #if !NEVER
                    , UseBias = true
                #endif
                        )
                , Netwright.Loss((Netwright.Loss)4),
                ]
                #region The optimizer
                [Netwright.Sgd(Nesterov = !false, Momentum = 0.9d)]
                #endregion
                public
                partial
                class
                Net
                ;

                public static class Sizes { public const int Units = 4 / 2; }
                """).Generate().AssertClean().Source);

    [Fact]
    public void Attributes_other_than_netwrights_stay_out_of_it()
        => new UserProject($"using System; using Netwright; [Obsolete(\"old\", false)] [Serializable] {Attributes} [System.ComponentModel.Description(\"net\")] public partial class Net;").Generate().AssertClean();

    [Fact]
    public void Members_of_the_users_own_need_no_care_about_those_generated_inside()
        => new UserProject($$"""
            using Netwright;

            {{Attributes}}
            public partial class Net
            {
                static Net() { }
                public Net(string path) : this() => Load(path);
                public Net(long seed) : this((int)seed) { }
                private readonly float[] scratch = new float[InputLength];
                public float this[int index] => scratch[index] + Parameters[index];
                public static Net operator +(Net left, Net right) => left;
                public override string ToString() => Summary;
                public class Inner { public float[]? Core; public float[]? Head; }
            }
            """).Generate().AssertClean();
}
