using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>What the rules say, word by word where shapes and names must be right.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("[Network(28, 28), Dense(64)]", "Dense(64) needs a vector, but receives 28x28 from the network's input; add [Flatten] before it to get 784")]
    [InlineData("[Network(28, 28), Activation(Activation.Relu), Dense(64)]", "Dense(64) needs a vector, but receives 28x28 from activation1, Activation(Relu); add [Flatten] before it to get 784")]
    [InlineData("[Network(4), Dense(9, Activation.Relu), Dense(10), Loss(Loss.SparseCategoricalCrossentropy), Adam]", "SparseCategoricalCrossentropy needs the probabilities of Softmax, but receives outputs of Linear from dense2, Dense(10); use Activation.Softmax")]
    [InlineData("[Network(4), Dense(10, Activation.Softmax), Loss(Loss.BinaryCrossentropy), Adam]", "BinaryCrossentropy needs the probabilities of Sigmoid, but receives outputs of Softmax from dense1, Dense(10, Softmax); use CategoricalCrossentropy for classes of which one is right, or Sigmoid for labels that each hold or not")]
    [InlineData("[Network(4), Dense(1, Activation.Softmax)]", "Softmax over one unit is always 1, and dense1, Dense(1, Softmax) has one; use Activation.Sigmoid for one probability")]
    [InlineData("[Network(4), Dense(3, Activation.Gelu), Loss(Loss.Hinge), Adam]", "Hinge pushes outputs to -1 and 1, but Gelu in dense1, Dense(3, Gelu) puts out -0.17 or more; use Activation.Linear or Activation.Tanh")]
    [InlineData("[Network(4), Dense(3), Dropout(1.5)]", "A dropout rate of 1.5 is not at least 0 and less than 1; it is the share of the elements that is dropped")]
    [InlineData("[Network(4), Dense(10, Activation.Relu), Reshape(3, -1)]", "Reshape(3, -1) makes a multiple of 3 elements, but receives 10 from dense1, Dense(10, Relu)")]
    [InlineData("[Network(4, 7), Reshape(27)]", "Reshape(27) makes 27 elements, but receives 4x7, 28 in all, from the network's input")]
    [InlineData("[Network(4, 7), Permute(2, 3)]", "This permutation has a 3 among 2 dimensions; it has each dimension from 1 on once, as Permute(2, 1) does, which exchanges rows and columns")]
    [InlineData("[Network(4, 7), Permute(2, 2)]", "This permutation has 2 twice; it has each dimension from 1 on once, as Permute(2, 1) does, which exchanges rows and columns")]
    [InlineData("[Network(4, 7), Flatten, Permute(2, 1)]", "Permute(2, 1) orders 2 dimensions, but receives 28, which is one dimension, from flatten1, Flatten; it has one number for each dimension, the batch not counted")]
    [InlineData("[Network(28, 28), Conv2D(8, 3), Flatten, Dense(1)]", "Conv2D(8, 3x3) needs an image, [height, width, channels], but receives 28x28 from the network's input")]
    [InlineData("[Network(9, 4, 1), Conv2D(8, 3, Activation.Relu, KernelWidth = 2, DilationHeight = 5), Flatten, Dense(1)]", "Conv2D(8, 3x2, Relu, dilation 5x1) looks at 11x2 positions, but receives 9x4 from the network's input; nothing comes out: use a smaller window, Padding.Same, or fewer poolings before it")]
    [InlineData("[Network(9, 1), MaxPooling1D(2, Strides = -3), Flatten, Dense(1)]", "MaxPooling1D(2, strides -3) has a Strides of -3; a window has at least one place, and moves on and looks by at least one position")]
    [InlineData("[Network(4), Rescaling(1 / 255)]", "A rescaling's scale of 0 must be a finite number other than 0; 1 / 255 of whole numbers is 0, and 1.0 / 255 is not")]
    [InlineData("[Network(4), Dense(3, Activation.Relu), Normalization]", "Normalization is adapted to the data before training, so nothing before it may have parameters, as dense1, Dense(3, Relu) has; put it right behind the input, or use [BatchNormalization]")]
    [InlineData("[Network(4), Reshape(2, -1, -1)]", "This shape has more than one -1; each dimension is at least 1, and one of them may be -1, which follows from the others")]
    [InlineData("[Network(4), Dense(3), Loss(Loss.Huber), Sgd(25)]", "A learning rate of 25 is far above what Sgd usually takes, 0.001 to 1")]
    [InlineData("[Network(4, 0), Flatten, Dense(3)]", "A dimension of 0 holds nothing; each dimension of 4x0 must be at least 1")]
    [InlineData("[Network(2000000000), Activation(Activation.Relu), Activation(Activation.Tanh)]", "Up to Activation(Tanh) the intermediate results of one sample need 4000000000 floats; one array holds 2147483559")]
    [InlineData("[Network(4), Dense(3, KernelInitializer = (KernelInitializer)77)]", "77 is no member of KernelInitializer, which has GlorotUniform, GlorotNormal, HeUniform, HeNormal, LecunNormal, Zeros, Orthogonal")]
    [InlineData("[Network(784), Dense(128, Activation.Relu), Dense(10), Budget(MaxParameters = 1000)]", "'Odd' has 101,770 parameters, more than the 1,000 of its budget; 99 % of them are in dense1, Dense(128, Relu)")]
    [InlineData("[Network(784), Dense(128, Activation.Softmax), Budget(MaxMultiplyAdds = 1000)]", "'Odd' takes 100,480 multiply-adds a sample, more than the 1,000 of its budget; 100 % of them are in dense1, Dense(128, Softmax)")]
    [InlineData("[Network(16), Dense(16, Activation.Relu), Dense(48), Budget(MaxBytes = 1000)]", "'Odd' holds 4,608 bytes, more than the 1,000 of its budget; 75 % of them are in dense2, Dense(48)")]
    [InlineData("[Network(4), Dense(3), Budget(MaxParameters = -5)]", "A MaxParameters of -5 allows no network; a budget is at least 1, and leaving it out sets no limit")]
    [InlineData("[Network(100000), Dense(100000)]", "With Dense(100000) on 100000 inputs the parameters need 10000100000 floats; one array holds 2147483559")]
    public async Task A_message(string attributes, string message)
    {
        ImmutableArray<Diagnostic> diagnostics = await Analysis.OfDeclarations($"using Netwright;\n{attributes} public partial class Odd;");

        Assert.Equal([message], diagnostics.Select(static diagnostic => diagnostic.GetMessage()));
    }

    [Fact]
    public async Task A_shape_message_points_to_the_layer_that_made_the_shape()
    {
        const string Program = "using Netwright;\n[Network(28, 28), Activation(Activation.Relu), Dense(64)] public partial class Odd;";

        Diagnostic diagnostic = Assert.Single(await Analysis.OfDeclarations(Program));

        Assert.Equal(["Activation(Activation.Relu)"], diagnostic.AdditionalLocations.Select(static location => Program.Substring(location.SourceSpan.Start, location.SourceSpan.Length)));
    }
}
