using Netwright.Compute;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Compute;

public class ArenaBlockTests
{
    private static readonly NetworkDescription Network = SlowLinear.Describe("Wide", inputs: 300, units: 33);

    [Fact]
    public void Blocks_cover_their_tensors_in_the_order_of_the_arena_and_cross_none()
    {
        ArenaBlock[] blocks = ArenaBlock.Cut(Network, static _ => true);
        Assert.Equal(0, blocks[0].Start);
        Assert.Equal(blocks.Skip(1).Select(block => block.Start), blocks.SkipLast(1).Select(block => block.End));
        Assert.Equal(Network.ArenaLength, blocks[^1].End);
        Assert.Equal((1, Network.Tensors[1].Offset), (blocks[^1].Tensor, blocks[^1].Start));
        Assert.All(blocks, block => Assert.Equal(0, block.Length % 16));
    }

    [Fact]
    public void Tensors_that_are_not_chosen_have_no_blocks()
        => Assert.All(ArenaBlock.Cut(Network, static tensor => !tensor.IsKernel), block => Assert.Equal(1, block.Tensor));

    [Fact]
    public void Sums_are_in_double_over_the_block_alone()
    {
        float[] arena = [.. Enumerable.Range(0, 96).Select(i => i % 2 == 0 ? 1e30f + i * 1e23f : -i)];
        ArenaBlock block = new(Tensor: 0, Start: 16, Length: 64);
        double[] own = [.. arena.Skip(16).Take(64).Select(x => (double)x)];
        Assert.Equal(1, block.Squares(arena) / own.Sum(x => x * x), 1e-14);
        Assert.Equal(1, block.Magnitudes(arena) / own.Sum(Math.Abs), 1e-14);
    }
}
