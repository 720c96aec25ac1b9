using Shapes;

namespace Netwright.Samples.Tests.Shapes;

/// <summary>The scenes of the Shapes sample, and what its networks make of a few.</summary>
public sealed class ShapesTests
{
    private const int Square = 2;

    [Fact]
    public void The_same_seed_draws_the_same_scenes()
    {
        Scene[] one = SceneData.Draw(3, seed: 5), other = SceneData.Draw(3, seed: 5);
        Assert.Equal(one.Select(scene => scene.Box), other.Select(scene => scene.Box));
        Assert.Equal(one[2].Pixels, other[2].Pixels);
    }

    [Fact]
    public void The_square_lies_in_its_box()
    {
        foreach (Scene scene in SceneData.Draw(50, seed: 6))
        {
            for (int pixel = 0; pixel < scene.Mask.Length; pixel++)
            {
                (int y, int x) = Math.DivRem(pixel, Scene.Size);
                bool isInside = x >= scene.Box.Left && x < scene.Box.Right && y >= scene.Box.Top && y < scene.Box.Bottom;
                Assert.True(isInside || scene.Mask[pixel] != Square);
                Assert.True(!isInside || scene.Mask[pixel] != 0);
            }
        }
    }

    [Theory]
    [InlineData(0, 0, 4, 4, 1)]
    [InlineData(2, 0, 6, 4, 1 / 3f)]
    [InlineData(4, 4, 8, 8, 0)]
    [InlineData(3, 3, 1, 1, 0)]
    public void Boxes_overlap_by_what_both_cover(float left, float top, float right, float bottom, float overlap)
        => Assert.Equal(overlap, new Box(0, 0, 4, 4).Overlap(new Box(left, top, right, bottom)), 1e-6f);

    [Fact]
    public void Both_networks_learn_a_few_scenes_by_heart()
    {
        Scene[] scenes = SceneData.Draw(16, seed: 7);
        FitOptions options = new() { Epochs = 40, BatchSize = 8, Verbosity = Verbosity.Silent };
        History boxes = new BoxFinder(seed: 1).Fit(SceneData.Boxes(scenes), options), masks = new MaskMaker(seed: 1).Fit(SceneData.Masks(scenes), options);
        Assert.True(boxes.Loss[^1] < boxes.Loss[0] / 4);
        Assert.True(masks.Accuracy[^1] > 0.93);
    }

    [Fact]
    public void The_picture_of_results_is_a_png()
    {
        Scene scene = SceneData.Draw(1, seed: 8)[0];
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png");
        Gallery.Save(path, [(scene, scene.Box, scene.Mask)]);
        byte[] file = File.ReadAllBytes(path);
        File.Delete(path);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], file[..4]);
    }
}
