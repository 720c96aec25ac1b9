using System.Xml.Linq;
using Netwright.Compute;
using Netwright.Html;
using Netwright.Reporting.Tests.Fixtures;
using SkiaSharp;

namespace Netwright.Reporting.Tests.Reports;

public class PictureSheetTests
{
    [Fact]
    public void Kernels_over_three_channels_are_in_colour_with_zero_in_the_middle()
    {
        Photos model = new(seed: 1);
        ParameterTensor kernel = ((INetwork)model).Core.Description.Tensors.First(static tensor => tensor.Name == "conv2d1.weight");
        float[] weights = new float[kernel.Count];
        kernel.Export(model.Parameters, weights);

        XElement[] pictures = Images(PictureSheet.Kernels(model));
        Assert.Equal(6, pictures.Length);
        Assert.Equal("Filter 4 of conv2d1.weight", pictures[4].Attribute("alt")!.Value);
        using SKBitmap picture = Decode(pictures[4]);
        Assert.Equal((3, 3), (picture.Width, picture.Height));

        // Files have [filters, channels, height, width].
        byte Expected(int channel) => (byte)Math.Round(255 * (weights[((4 * 3 + channel) * 3 + 2) * 3 + 1] / weights.Max(Math.Abs) + 1) / 2);
        Assert.Equal(new SKColor(Expected(0), Expected(1), Expected(2)), picture.GetPixel(1, 2));
    }

    [Fact]
    public void Kernels_over_other_channels_have_a_grey_picture_for_each()
    {
        Photos model = new(seed: 1);
        XElement[] pictures = Images(PictureSheet.Kernels(model, "conv2d2.weight"));
        Assert.Equal(4 * 6, pictures.Length);
        Assert.Equal("Filter 1, channel 2 of conv2d2.weight", pictures[8].Attribute("alt")!.Value);
        using SKBitmap picture = Decode(pictures[8]);
        SKColor pixel = picture.GetPixel(1, 0);
        Assert.Equal((pixel.Red, pixel.Red), (pixel.Green, pixel.Blue));
    }

    [Fact]
    public void A_kernel_that_is_not_there_is_refused_with_those_that_are()
        => Assert.StartsWith(
            "Photos has no kernel conv9.weight; those over images are conv2d1.weight, conv2d2.weight.",
            Assert.Throws<ArgumentException>(() => PictureSheet.Kernels(new Photos(), "conv9.weight")).Message);

    [Fact]
    public void A_network_without_a_convolution_has_no_kernels_to_draw()
        => Assert.StartsWith("Corners has no convolution over images", Assert.Throws<ArgumentException>(() => PictureSheet.Kernels(new Corners())).Message);

    [Fact]
    public void No_image_is_misread_as_one_class_where_each_position_has_one()
        => Assert.StartsWith(
            "Mask predicts a class at each of 20 positions",
            Assert.Throws<ArgumentException>(() => PictureSheet.Misread(new Mask(), new Dataset<int>(new float[20], new int[20], 1), 4, 5)).Message);

    [Fact]
    public void A_label_of_no_class_is_named()
        => Assert.Equal(
            "The label of sample 1 is 3; the classes are 0 to 2. (Parameter 'data')",
            Assert.Throws<ArgumentException>(() => PictureSheet.Misread(new Photos(), new Dataset<int>(new float[120], [0, 3], 2), 4, 5)).Message);

    [Fact]
    public void Misread_samples_are_those_that_are_wrong_the_surest_first()
    {
        Photos model = new(seed: 1);
        Dataset<int> data = Photos.Data(400);
        float[] outputs = new float[3];
        List<(float Probability, string Text)> expected = [];
        for (int i = 0; i < data.Count; i++)
        {
            model.Predict(data.Input(i), outputs);
            int read = Array.IndexOf(outputs, outputs.Max());
            if (read != data.Target(i)[0])
                expected.Add((outputs.Max(), $"Sample {i}: is {"abc"[i % 3]}, read as {"abc"[read]} ({100 * outputs.Max():F0} %)"));
        }

        string[] shown = [.. Images(PictureSheet.Misread(model, data, 4, 5, most: 12, classNames: ["a", "b", "c"])).Select(static image => image.Attribute("alt")!.Value)];
        Assert.Equal(expected.OrderByDescending(static one => one.Probability).Take(12).Select(static one => one.Text), shown);
    }

    [Fact]
    public void A_picture_of_a_sample_has_its_pixels()
    {
        Photos model = new(seed: 1);
        Dataset<int> data = Photos.Data(40);
        XElement first = Images(PictureSheet.Misread(model, data, 4, 5))[0];
        string text = first.Attribute("alt")!.Value;
        ReadOnlySpan<float> sample = data.Input(int.Parse(text["Sample ".Length..text.IndexOf(':')], System.Globalization.CultureInfo.InvariantCulture));
        using SKBitmap picture = Decode(first);
        int at = (2 * 5 + 3) * 3;
        Assert.Equal(new SKColor((byte)Math.Round(255 * sample[at]), (byte)Math.Round(255 * sample[at + 1]), (byte)Math.Round(255 * sample[at + 2])), picture.GetPixel(3, 2));
    }

    [Fact]
    public void Misread_samples_of_a_sigmoid_have_the_probability_of_the_wrong_class()
    {
        Corners model = new(seed: 1);
        model.Fit(Corners.Data, new FitOptions { Epochs = 200, Verbosity = Verbosity.Silent });
        float[] output = new float[1];
        List<string> expected = [];
        for (int i = 0; i < Corners.Data.Count; i++)
        {
            model.Predict(Corners.Data.Input(i), output);
            int read = output[0] > 0.5f ? 1 : 0;
            expected.Add(FormattableString.Invariant($"is {1 - read}, read as {read} ({100 * Math.Max(output[0], 1 - output[0]):F0} %)"));
        }

        Dataset<float> wrong = new([0, 0, 0, 1, 1, 0, 1, 1], [1, 0, 0, 1], 4);
        Assert.Equal(expected.Order(), Section(PictureSheet.Misread(model, wrong, 1, 2)).Descendants("figcaption").Select(static caption => caption.Value).Order());
    }

    [Fact]
    public void Without_a_misread_sample_the_sheet_says_so()
    {
        Photos model = new(seed: 1);
        int[] classes = [.. Enumerable.Range(0, 5).Select(i => model.Classify(Photos.Data(5).Input(i)))];
        Dataset<int> right = new([.. Enumerable.Range(0, 5).SelectMany(static i => Photos.Data(5).Input(i).ToArray())], classes, 5);
        XElement section = Section(PictureSheet.Misread(model, right, 4, 5));
        Assert.Equal("None of 5 samples.", section.Element("p")!.Value);
        Assert.Empty(section.Descendants("img"));
    }

    [Fact]
    public void Sizes_that_the_samples_do_not_have_are_refused()
        => Assert.StartsWith(
            "Photos takes inputs of 60 floats, which are no images of 7 x 5 pixels.",
            Assert.Throws<ArgumentException>(() => PictureSheet.Misread(new Photos(), Photos.Data(3), 7, 5)).Message);

    [Fact]
    public void Only_networks_that_predict_classes_misread_samples()
        => Assert.StartsWith(
            "Line does not predict classes", Assert.Throws<ArgumentException>(() => PictureSheet.Misread(new Line(), new Dataset<float>([1, 2], [1], 1), 1, 2)).Message);

    [Fact]
    public void A_contact_sheet_has_each_sample_as_it_is_and_as_it_is_drawn()
    {
        Photos model = new(seed: 1);
        XElement[] rows = [.. Section(PictureSheet.Augmented(model, Photos.Data(9), samples: 3, draws: 5)).Elements("div")];
        Assert.Equal([6, 6, 6], rows.Select(static row => row.Elements("figure").Count()));
        Assert.Equal("Sample 1, draw 5", rows[1].Descendants("img").Last().Attribute("alt")!.Value);
        Assert.True(rows[1].Descendants("img").Select(static image => image.Attribute("src")!.Value).Distinct().Count() > 4);
        using SKBitmap picture = Decode(rows[1].Descendants("img").First());
        Assert.Equal((byte)Math.Round(255 * Photos.Data(9).Input(1)[0]), picture.GetPixel(0, 0).Red);
    }

    [Fact]
    public void A_contact_sheet_is_the_same_with_the_same_seed_and_another_with_another()
    {
        string Drawn(int seed) => PictureSection.Of([PictureSheet.Augmented(new Photos(seed: 1), Photos.Data(9), seed: seed)]);
        Assert.Equal(Drawn(3), Drawn(3));
        Assert.NotEqual(Drawn(3), Drawn(4));
    }

    [Fact]
    public void A_network_without_augmentation_has_no_contact_sheet()
        => Assert.StartsWith("Corners has no augmentation", Assert.Throws<ArgumentException>(() => PictureSheet.Augmented(new Corners(), Corners.Data)).Message);

    [Fact]
    public void Pictures_are_part_of_the_page()
    {
        Photos model = new(seed: 1);
        ReportOptions options = new() { Pictures = [PictureSheet.Kernels(model), PictureSheet.Misread(model, Photos.Data(9), 4, 5), PictureSheet.Augmented(model, Photos.Data(9))] };
        string page = Page.Of(Runs.Of(0.8, 0.4), options);
        Assert.DoesNotContain("http", page);
        Assert.All(XElement.Parse(page[page.IndexOf("<main>", StringComparison.Ordinal)..(page.IndexOf("</main>", StringComparison.Ordinal) + "</main>".Length)]).Descendants("img"), static image =>
        {
            Assert.StartsWith("data:image/png;base64,", image.Attribute("src")!.Value);
            Assert.NotEmpty(image.Attribute("alt")!.Value);
        });
    }

    private static XElement Section(PictureSheet sheet) => XElement.Parse(PictureSection.Of([sheet]));

    private static XElement[] Images(PictureSheet sheet) => [.. Section(sheet).Descendants("img")];

    private static SKBitmap Decode(XElement image) => SKBitmap.Decode(Convert.FromBase64String(image.Attribute("src")!.Value["data:image/png;base64,".Length..]));
}
