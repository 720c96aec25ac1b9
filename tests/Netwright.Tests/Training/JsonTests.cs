using System.Text.Json;
using System.Text.Json.Serialization;
using Netwright.Tests.Fixtures;
using Netwright.Tests.Typed;

namespace Netwright.Tests.Training;

/// <summary>Results as JSON, by reflection and by System.Text.Json's source generator, which have to agree.</summary>
public class JsonTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void An_evaluation_is_written_with_its_metrics_NaN_included()
    {
        Evaluation evaluation = new(0.5, double.NaN) { Metrics = new Dictionary<string, double> { ["r2_score"] = 0.25, ["auc"] = double.NegativeInfinity } };
        Written("""{"Loss":0.5,"Accuracy":"NaN","Metrics":{"r2_score":0.25,"auc":"-Infinity"}}""", evaluation);
    }

    [Fact]
    public void An_evaluation_is_read_again()
    {
        Evaluation[] written = [new(0.5, double.NaN) { Metrics = new Dictionary<string, double> { ["r2_score"] = 0.25 } }, new(0.25, 0.5)];
        Assert.All(written, evaluation =>
        {
            string json = JsonSerializer.Serialize(evaluation);
            Assert.Equal((evaluation, evaluation), (JsonSerializer.Deserialize<Evaluation>(json), JsonSerializer.Deserialize(json, ResultsContext.Default.Evaluation)));
        });
    }

    [Fact]
    public void A_measured_evaluation_is_written()
        => Assert.StartsWith("""{"Loss":""", Written(null, new SlowLinearRegression(3, 1).Evaluate(Samples.Plane(9), [Metric.R2()], 1)));

    [Fact]
    public void A_history_of_a_regression_is_written_with_its_metrics()
    {
        History history = new SlowLinearRegression(3, 1, learningRate: 0).Fit(
            new Dataset<float>(new float[6], [1, 1], 2), new Dataset<float>(new float[3], [3], 1), new FitOptions { Verbosity = Verbosity.Silent, Metrics = [Metric.R2()] });
        string seconds = JsonSerializer.Serialize(history.Seconds), rate = JsonSerializer.Serialize(history.LearningRate), loss = JsonSerializer.Serialize(history.Loss), validation = JsonSerializer.Serialize(history.ValidationLoss);
        Written(
            $$"""{"Epochs":1,"Loss":{{loss}},"Accuracy":["NaN"],"ValidationLoss":{{validation}},"ValidationAccuracy":["NaN"],"LearningRate":{{rate}},"Seconds":{{seconds}},"Cancelled":false,"Stopped":false,"Metrics":{"r2_score":[0],"val_r2_score":[0]},"Names":["loss","r2_score","val_loss","val_r2_score"]}""",
            history);
    }

    [Fact]
    public void A_prediction_is_written_with_the_probability_of_each_label()
    {
        Prediction<Species> prediction = new([Species.Setosa, Species.Virginica], [0.25f, 0.75f]);
        Written("""{"Label":2,"Probability":0.75,"ByLabel":{"Setosa":0.25,"Virginica":0.75}}""", prediction);
        Assert.Equal("""{"label":"Virginica","probability":0.75,"byLabel":{"Setosa":0.25,"Virginica":0.75}}""", JsonSerializer.Serialize(prediction, Web));
    }

    [Fact]
    public void A_prediction_of_no_numbers_is_written_too()
        => Written("""{"Label":false,"Probability":"NaN","ByLabel":{"False":"NaN","True":"NaN"}}""", new Prediction<bool>([false, true], [float.NaN, float.NaN]));

    [Fact]
    public void A_confusion_matrix_is_written_with_its_counts()
    {
        ConfusionMatrix matrix = new(2) { ClassNames = ["no", "yes"] };
        Assert.Contains("\"MacroF1\":\"NaN\"", Written(null, matrix));
        matrix.Add(1, 0);
        Written("""{"Classes":2,"ClassNames":["no","yes"],"Count":1,"Accuracy":0,"MacroPrecision":0,"MacroRecall":0,"MacroF1":0,"Rows":[[0,0],[1,0]]}""", matrix);
    }

    private static string Written<T>(string? expected, T value)
    {
        string reflected = JsonSerializer.Serialize(value), generated = JsonSerializer.Serialize(value, typeof(T), ResultsContext.Default);
        Assert.Equal((expected ?? reflected, expected ?? reflected), (reflected, generated));
        return reflected;
    }
}

[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(History))]
[JsonSerializable(typeof(Prediction<Species>))]
[JsonSerializable(typeof(Prediction<bool>))]
[JsonSerializable(typeof(ConfusionMatrix))]
internal sealed partial class ResultsContext : JsonSerializerContext;
