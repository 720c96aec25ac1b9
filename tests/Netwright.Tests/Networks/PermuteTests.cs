using Netwright.Tests.Reference;

namespace Netwright.Tests.Networks;

public class PermuteTests
{
    public static TheoryData<string, int[], int[]> Permutations => new()
    {
        { nameof(Transposed), [5, 18], [2, 1] },
        { nameof(TransposedWide), [33, 4], [2, 1] },
        { nameof(ChannelsFirst), [4, 5, 3], [3, 1, 2] },
        { nameof(RowsAndColumns), [3, 4, 17], [2, 1, 3] },
        { nameof(Four), [2, 3, 2, 5], [4, 2, 1, 3] },
        { nameof(OneChannel), [6, 7, 1], [2, 3, 1] },
        { nameof(OnesMoved), [1, 6, 7, 1], [2, 4, 3, 1] },
    };

    [Theory]
    [MemberData(nameof(Permutations))]
    public void Each_element_goes_to_its_place(string network, int[] shape, int[] dims)
    {
        Predictor model = Predictor.Named(network);
        double[] inputs = [.. Enumerable.Range(0, 5 * model.InputLength).Select(static number => (double)number)];
        IReadOnlyList<int> sources = new ReferencePermute(shape, dims).Sources;

        double[] expected = [.. inputs.Chunk(model.InputLength).SelectMany(sample => sources.Select(source => sample[source]))];

        Assert.Equal(expected, Array.ConvertAll(model.PredictAll(inputs), static output => (double)output));
        Assert.Equal(expected, Array.ConvertAll(model.PredictEach(inputs), static output => (double)output));
    }

    // The second network has the units of its first layer in the order in which the first one's permutation hands them on, so both compute the same sums.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(19)]
    public void The_gradient_is_that_of_units_that_stand_in_another_order(int samples)
    {
        UnitsPermuted permuted = new(seed: 1);
        UnitsInOrder ordered = new(seed: 2);
        int[] places = Places();
        for (int i = 0; i < places.Length; i++)
            ordered.Parameters[i] = permuted.Parameters[places[i]];
        float[] inputs = [.. Enumerable.Range(0, samples * UnitsPermuted.InputLength).Select(static i => (i * 37 % 101 - 50) / 50f)];
        float[] targets = [.. Enumerable.Range(0, samples * 2).Select(static i => (i * 17 % 31 - 15) / 15f)];
        float[] gradient = new float[places.Length], expected = new float[places.Length];

        double loss = permuted.Gradient(inputs, targets, gradient);

        Assert.Equal(ordered.Gradient(inputs, targets, expected), loss);
        Assert.Equal(expected, places.Select(place => gradient[place]));
        Assert.DoesNotContain(0f, gradient.AsSpan(0, 7 * 16).ToArray());
    }

    // Where each parameter of the second network lies in the arena of the first: panels of 16 units, each [7][16], then the biases, then the second layer as it is.
    private static int[] Places()
    {
        const int Panels = 4;
        int[] places = [.. Enumerable.Range(0, new UnitsInOrder(seed: 0).Parameters.Length)];
        int unit = 0;
        foreach (int source in new ReferencePermute([4, 5, 3], [3, 1, 2]).Sources)
        {
            for (int input = 0; input < 7; input++)
                places[(unit / 16 * 7 + input) * 16 + unit % 16] = (source / 16 * 7 + input) * 16 + source % 16;
            places[Panels * 7 * 16 + unit] = Panels * 7 * 16 + source;
            unit++;
        }

        return places;
    }
}

[Network(5, 18)]
[Permute(2, 1)]
internal sealed partial class Transposed;

[Network(33, 4)]
[Permute(2, 1)]
internal sealed partial class TransposedWide;

[Network(4, 5, 3)]
[Permute(3, 1, 2)]
internal sealed partial class ChannelsFirst;

[Network(3, 4, 17)]
[Permute(2, 1, 3)]
internal sealed partial class RowsAndColumns;

[Network(2, 3, 2, 5)]
[Permute(4, 2, 1, 3)]
internal sealed partial class Four;

[Network(6, 7, 1)]
[Permute(2, 3, 1)]
internal sealed partial class OneChannel;

[Network(1, 6, 7, 1)]
[Permute(2, 4, 3, 1)]
internal sealed partial class OnesMoved;

[Network(7)]
[Dense(60, Activation.Tanh)]
[Reshape(4, 5, 3)]
[Permute(3, 1, 2)]
[Flatten]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class UnitsPermuted;

[Network(7)]
[Dense(60, Activation.Tanh)]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class UnitsInOrder;
