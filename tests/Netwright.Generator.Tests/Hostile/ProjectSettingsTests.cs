using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Hostile;

public class ProjectSettingsTests
{
    [Theory]
    [InlineData(NullableContextOptions.Enable)]
    [InlineData(NullableContextOptions.Disable)]
    [InlineData(NullableContextOptions.Warnings)]
    [InlineData(NullableContextOptions.Annotations)]
    public void Networks_build_whatever_the_project_says_about_nullable(NullableContextOptions nullable)
        => new UserProject(Networks.All) { Nullable = nullable }.Generate().AssertClean();

    [Fact]
    public void Networks_build_with_implicit_usings()
        => new UserProject([Networks.ImplicitUsings, .. Networks.All]).Generate().AssertClean();

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void Networks_build_with_arithmetic_checked(OptimizationLevel optimization)
        => new UserProject(Networks.All) { CheckOverflow = true, Optimization = optimization }.Generate().AssertClean();

    [Theory]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Preview)]
    public void Networks_build_in_the_language_of_the_sdk_and_the_one_to_come(LanguageVersion language)
        => new UserProject(Networks.All) { Language = language }.Generate().AssertClean();

    [Fact]
    public void Networks_build_in_a_project_with_a_documentation_file()
        => new UserProject(Networks.All) { Documentation = true }.Generate().AssertClean();

    [Fact]
    public void Nothing_in_generated_code_or_its_doc_comments_needs_its_warnings_switched_off()
        => new UserProject(Networks.All) { Documentation = true }.Generate().WithWarningsEverywhere().AssertClean();

    [Fact]
    public void Doc_comments_of_a_network_without_training_are_complete_and_well_formed()
        => new UserProject("""
            using Netwright;

            namespace MyApp;

            /// <summary>The user's own words.</summary>
            [Network(3)]
            [Dense(2, Activation.Softmax)]
            public partial class Reader;
            """)
        { Documentation = true }.Generate().WithWarningsEverywhere().AssertClean();

    [Fact]
    public void Doc_comments_of_an_invalid_network_raise_no_warning()
        => new UserProject("""
            using Netwright;

            [Network(3)]
            [Dense(0)]
            public partial class Broken;
            """)
        { Documentation = true }.Generate().AssertClean();

    [Fact]
    public void Xor_is_learnt_with_arithmetic_checked()
    {
        const string Training = """
            using System;
            using Netwright;

            public static class Training
            {
                public static string Run()
                {
                    Dataset<float> data = new([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0], 4);
                    Xor model = new(seed: 3);
                    model.Fit(data, new FitOptions { Epochs = 4000, BatchSize = 4, Verbosity = Verbosity.Silent });

                    string answers = "";
                    Span<float> output = stackalloc float[1];
                    for (int i = 0; i < 4; i++)
                    {
                        model.Predict(data.Input(i), output);
                        answers += output[0] > 0.5f ? "1" : "0";
                    }

                    return answers;
                }
            }
            """;

        GeneratedProject project = new UserProject(Networks.Xor.Replace("[Sgd(0.1)]", "[Adam(0.05)]"), Training) { CheckOverflow = true }.Generate();

        Assert.Equal("0110", project.Invoke("Training", "Run"));
    }
}
