using System.Globalization;
using Netwright;
using Shapes;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length > 1)
{
    Console.Error.WriteLine("Usage: Shapes [PICTURE], the PNG file that the results are drawn into, shapes.png if none is named");
    return 2;
}

Scene[] train = SceneData.Draw(8000, seed: 1), test = SceneData.Draw(500, seed: 2);
Console.WriteLine($"{train.Length} scenes to train on, {test.Length} to test on; in each, a square and a disc.\n");

Console.WriteLine("Detection: the edges of the square.");
BoxFinder finder = new(seed: 1);
finder.Fit(SceneData.Boxes(train), new FitOptions { Epochs = 15, BatchSize = 32 });
Box[] found = [.. test.Select(scene => SceneData.Find(finder, scene))];
Console.WriteLine($"Mean overlap of box and square: {found.Zip(test, static (box, scene) => box.Overlap(scene.Box)).Average():P1}\n");

Console.WriteLine("Segmentation: the class of every pixel.");
MaskMaker maker = new(seed: 1);
maker.Fit(SceneData.Masks(train), new FitOptions { Epochs = 3, BatchSize = 32 });
ConfusionMatrix pixels = ConfusionMatrix.Of(maker, SceneData.Masks(test));
string[] names = ["background", "disc", "square"];
Console.WriteLine($"Right pixels: {pixels.Accuracy:P1}; overlap of {string.Join(", ", names.Select((name, kind) => $"{name} {SceneData.Overlap(pixels, kind):P1}"))}\n");

string path = args is [var named] ? named : "shapes.png";
Gallery.Save(path, [.. test.Take(6).Select((scene, i) => (scene, found[i], SceneData.Segment(maker, scene)))]);
Console.WriteLine($"{path}: scenes, boxes (red; the right one white), masks, and the right masks.");
return 0;
