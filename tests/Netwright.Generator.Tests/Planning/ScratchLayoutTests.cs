using Netwright.Generator.Declaration;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Tests.Planning;

public class ScratchLayoutTests
{
    private const string Chain = "[Netwright.Network(64), Netwright.Dense(320), Netwright.Dense(32), Netwright.Dense(320), Netwright.Dense(48), Netwright.Dense(16)] public partial class Net;";

    [Fact]
    public void A_chain_needs_the_two_neighbours_that_are_longest_together_not_the_sum()
        => Assert.Equal(320 + 48, Plan(Chain).Scratch.Length);

    [Theory]
    [InlineData(Chain)]
    [InlineData("[Netwright.Network(5), Netwright.Dense(9), Netwright.BatchNormalization, Netwright.Activation(Netwright.Activation.Tanh)] public partial class Net;")]
    [InlineData("""
        using Netwright;

        [Network(20), Dense(40, Activation.Relu, Name = "stem"), Dense(90), LayerNormalization, Dense(40), Add("stem"), Dense(60, Activation.Gelu, Name = "wide"), Dense(40), Concatenate("stem", "wide"), Dense(7)]
        public partial class Net;
        """)]
    public void No_call_writes_over_what_is_read_later(string program)
    {
        PlannedNetwork plan = Plan(program);
        Dictionary<Matrix, long> offsets = plan.Scratch.Matrices.ToDictionary(static place => place.Matrix, static place => place.Offset);
        Dictionary<long, Matrix> memory = [];
        foreach (Stage stage in plan.InferringStages)
        {
            Matrix[] matrices = [.. stage.Predict.Parameters.OfType<MatrixParameter>().Select(static parameter => parameter.Matrix).Where(offsets.ContainsKey)];
            Matrix written = matrices[^1];
            foreach (Matrix read in matrices[..^1])
                Assert.All(Floats(read), at => Assert.Same(read, memory[at]));
            foreach (long at in Floats(written))
                memory[at] = written;
            foreach (Matrix read in matrices[..^1])
                Assert.All(Floats(read), at => Assert.Same(read, memory[at]));
        }

        Assert.All(Floats(plan.Last!.Output), at => Assert.Same(plan.Last!.Output, memory[at]));
        Assert.Equal(plan.Scratch.Length, memory.Keys.Max() + 1);

        IEnumerable<long> Floats(Matrix matrix) => Enumerable.Range(0, (int)matrix.View.PaddedLength).Select(at => offsets[matrix] + at);
    }

    private static PlannedNetwork Plan(string program)
    {
        NetworkModel network = Caching.Edit.Adding([program], "").Values.Single();
        return PlannedNetwork.Of(network, Inference.Run(network));
    }
}
