using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>Uses of a network that can be seen to be wrong, and many that cannot: NW3001 to NW3020.</summary>
public sealed class CallSiteTests
{
    [Theory]
    [InlineData("model.Predict({|NW3001:new float[5]|}, output);")]
    [InlineData("model.Predict({|NW3001:stackalloc float[5]|}, output);")]
    [InlineData("model.Predict({|NW3001:stackalloc[] { 1f, 2f }|}, output);")]
    [InlineData("model.Predict({|NW3001:stackalloc float[] { 1f, 2f }|}, output);")]
    [InlineData("model.Predict({|NW3001:new[] { 1f, 2f }|}, output);")]
    [InlineData("model.Predict({|NW3001:[1, 2, 3]|}, output);")]
    [InlineData("model.Predict(output: output, input: {|NW3001:[]|});")]
    [InlineData("float[] x = new float[5]; model.Predict({|NW3001:x|}, output);")]
    [InlineData("int n = 5; var x = new float[n]; model.Predict({|NW3001:x|}, output);")]
    [InlineData("const int N = 5; Span<float> x = stackalloc float[N]; model.Predict({|NW3001:x|}, output);")]
    [InlineData("var x = new float[20]; model.Predict({|NW3001:x.AsSpan(4, 3)|}, output);")]
    [InlineData("var x = new float[20].AsSpan(); model.Predict({|NW3001:x.Slice(4, 3)|}, output);")]
    [InlineData("var x = new float[20]; model.Predict({|NW3001:x.AsSpan()|}, output);")]
    [InlineData("model.Predict({|NW3001:GC.AllocateUninitializedArray<float>(3)|}, output);")]
    [InlineData("model.Classify({|NW3001:new float[5]|});")]
    [InlineData("model.PredictBatch({|NW3001:new float[6]|}, output);")]
    [InlineData("model.Gradient({|NW3001:new float[6]|}, [0], gradient);")]
    [InlineData("model.Predict(input, {|NW3002:new float[Digit.InputLength]|});")]
    [InlineData("model.Predict(input, {|NW3002:stackalloc float[2]|});")]
    [InlineData("model.PredictBatch(new float[8], {|NW3002:new float[3]|});")]
    [InlineData("model.PredictBatch(input, {|NW3002:new float[4]|});")]
    [InlineData("model.Gradient(new float[8], {|NW3003:[0]|}, gradient);")]
    [InlineData("model.Gradient(input, [0], {|NW3004:new float[Digit.ParameterCount]|});")]
    [InlineData("model.Gradient(input, [{|NW3007:3|}], gradient);")]
    [InlineData("model.Gradient(input, [{|NW3007:-1|}], gradient);")]
    [InlineData("Digit mine = new(); mine.Predict({|NW3001:new float[5]|}, output);")]
    public Task A_length_that_is_not_the_networks(string statement) => Check.ReportsInUse(Networks, Program(statement));

    [Theory]
    [InlineData("model.Predict(new float[4], new float[3]);")]
    [InlineData("model.Predict(stackalloc float[Digit.InputLength], stackalloc float[Digit.OutputLength]);")]
    [InlineData("model.Predict([1, 2, 3, 4], output);")]
    [InlineData("model.Predict([.. input, 4], output);")]
    [InlineData("float[] x = new float[5]; x = new float[4]; model.Predict(x, output);")]
    [InlineData("float[] x = new float[5]; Array.Resize(ref x, 4); model.Predict(x, output);")]
    [InlineData("float[] x = new float[5]; if (input.Length > 3) x = input; model.Predict(x, output);")]
    [InlineData("float[] x = new float[5]; (x, var y) = (input, 1); model.Predict(x, output);")]
    [InlineData("float[] x = new float[5]; ref float[] y = ref x; y = input; model.Predict(x, output);")]
    [InlineData("float[] x = new float[5]; void Set() => x = input; Set(); model.Predict(x, output);")]
    [InlineData("int n = 5; n--; model.Predict(new float[n], output);")]
    [InlineData("foreach (float[] x in new[] { input }) model.Predict(x, output);")]
    [InlineData("for (int n = 4; n < 5; n++) model.Predict(new float[n], output);")]
    [InlineData("var x = new float[20]; model.Predict(x.AsSpan(4), output);")]
    [InlineData("var x = new float[20]; model.Predict(x.AsSpan(4..8), output);")]
    [InlineData("var x = new float[20]; model.Predict(x.AsSpan()[..4], output);")]
    [InlineData("var x = new float[20]; model.Predict(x[..4], output);")]
    [InlineData("model.Predict(input.Length > 4 ? input : new float[5], output);")]
    [InlineData("model.Classify(new float[4]);")]
    [InlineData("model.PredictBatch(new float[8], new float[6]);")]
    [InlineData("model.PredictBatch(input, new float[6]);")]
    [InlineData("model.PredictBatch([], []);")]
    [InlineData("model.Gradient(new float[8], [0, 2], new float[model.Parameters.Length]);")]
    [InlineData("int label = input.Length; model.Gradient(input, [label], gradient);")]
    [InlineData("other.Predict(new float[5], new float[7]);")]
    public Task A_length_that_is_right_or_not_known(string statement) => Check.ReportsInUse(Networks, Program(statement));

    [Theory]
    [InlineData("_ = new Dataset<int>({|NW3005:new float[9]|}, new int[2], 2);")]
    [InlineData("_ = new Dataset<int>(new float[8], {|NW3005:[0, 1, 2]|}, 2);")]
    [InlineData("_ = new Dataset<float>({|NW3005:[]|}, new float[2], 2);")]
    [InlineData("_ = new Dataset<int>(input, labels, {|NW3006:0|});")]
    [InlineData("model.Fit(new Dataset<int>({|NW3001:new float[10]|}, [0, 1], 2));")]
    [InlineData("var data = new Dataset<int>({|NW3001:new float[10]|}, [0, 1], 2); model.Fit(data);")]
    [InlineData("var data = new Dataset<int>(new float[8], {|NW3003:[0, 1, 0, 1]|}, 2); model.Evaluate(data);")]
    [InlineData("var data = new Dataset<int>(new float[8], [0, {|NW3007:3|}], 2); model.Fit(data);")]
    [InlineData("int[] mine = { {|NW3007:-1|}, 0 }; var data = new Dataset<int>(new float[8], mine, 2); model.Fit(data);")]
    public Task A_data_set_that_does_not_fit(string statement) => Check.ReportsInUse(Networks, Program(statement));

    [Theory]
    [InlineData("_ = new Dataset<int>(new float[8], new int[2], 2);")]
    [InlineData("_ = new Dataset<float>(new float[8], new float[6], 2);")]
    [InlineData("var data = new Dataset<int>(new float[8], [0, 2], 2); model.Fit(data);")]
    [InlineData("var data = new Dataset<int>(new float[10], [0, 7], 2); GC.KeepAlive(data);")]
    [InlineData("var data = new Dataset<int>(new float[10], [0, 7], 2); data = new(new float[8], [0, 1], 2); model.Fit(data);")]
    [InlineData("int n = input.Length; model.Fit(new Dataset<int>(new float[4 * n], new int[n], n));")]
    [InlineData("model.Fit(new Dataset<int>(input, labels, 2));")]
    [InlineData("model.Fit(new(new float[8], [0, 2], 2), new(input, labels, 2), new() { Epochs = 2 });")]
    [InlineData("model.Fit(DataStream<int>.From(() => labels, (sample, pixels, label) => label[0] = sample, 4).Shuffled(100), train, new() { Epochs = 2 });")]
    public Task A_data_set_that_fits_or_is_not_known(string statement) => Check.ReportsInUse(Networks, Program(statement));

    [Theory]
    [InlineData("Epochs = {|NW3008:0|}")]
    [InlineData("Epochs = 5, BatchSize = {|NW3008:-32|}")]
    [InlineData("ValidationSplit = {|NW3008:1|}")]
    [InlineData("ValidationSplit = {|NW3008:1.5|}")]
    [InlineData("ValidationSplit = {|NW3008:-0.1f|}")]
    [InlineData("ValidationSplit = {|NW3008:double.NaN|}")]
    [InlineData("Threads = {|NW3008:-1|}")]
    [InlineData("Threads = {|NW3008:2000|}")]
    [InlineData("Epochs = 1, BatchSize = 1, ValidationSplit = 0, Threads = 1024")]
    [InlineData("ValidationSplit = 0.999")]
    [InlineData("Epochs = input.Length, BatchSize = input.Length - 4")]
    public Task Options_of_a_run(string options) => Check.ReportsInUse(Networks, Program($"model.Fit(train, new FitOptions {{ {options} }});"));

    [Theory]
    [InlineData("train.Split({|NW3008:20|});")]
    [InlineData("train.Split({|NW3008:0|});")]
    [InlineData("train.SplitShuffled(seed: 1, share: {|NW3008:1.0|});")]
    [InlineData("const double Share = -0.2; values.SplitStratified({|NW3008:Share|}, 1);")]
    [InlineData("train.Split(0.2); train.SplitShuffled(0.999, 5); train.SplitStratified(input[0], labels[0]);")]
    public Task Shares_of_a_split(string statement) => Check.ReportsInUse(Networks, Program(statement));

    [Theory]
    [InlineData("ValidationSplit = {|CS0029:\"half\"|}")]
    [InlineData("Epochs = {|CS0029:\"\"|}")]
    public Task Options_that_are_no_numbers_are_the_compilers_to_report(string options) => Check.ReportsInUse(Networks, Program($"model.Fit(train, new FitOptions {{ {options} }});"));

    [Theory]
    [InlineData("new EarlyStopping(patience: {|NW3008:-1|})")]
    [InlineData("new EarlyStopping(minDelta: {|NW3008:-1|})")]
    [InlineData("new ReduceLearningRateOnPlateau(factor: {|NW3008:1|})")]
    [InlineData("new ReduceLearningRateOnPlateau(factor: {|NW3008:0.0|})")]
    [InlineData("new ReduceLearningRateOnPlateau(cooldown: {|NW3008:-1|})")]
    [InlineData("new ReduceLearningRateOnPlateau(minLearningRate: {|NW3008:double.NaN|})")]
    [InlineData("new EarlyStopping({|NW3012:\"val_los\"|})")]
    [InlineData("new ModelCheckpoint(\"model\", {|NW3012:\"f1\"|})")]
    [InlineData("new EarlyStopping(\"val_loss\", patience: 0, minDelta: 0)")]
    [InlineData("new EarlyStopping(args)")]
    public Task Settings_of_a_callback(string callback) => Check.ReportsInUse(Networks, Program($"string args = Console.ReadLine(); Callback callback = {callback};"));

    [Theory]
    [InlineData("model.Fit(train, new FitOptions { Callbacks = [{|NW3011:new EarlyStopping()|}] });")]
    [InlineData("model.Fit(train, new() { Callbacks = [new EarlyStopping({|NW3011:\"val_accuracy\"|})] });")]
    [InlineData("model.Fit(train, new FitOptions { ValidationSplit = 0, Callbacks = [{|NW3011:new ReduceLearningRateOnPlateau(patience: 2)|}] });")]
    [InlineData("model.Fit(train, new FitOptions { Callbacks = new Callback[] { new CsvLogger(\"log\"), {|NW3011:new EarlyStopping()|} } });")]
    [InlineData("model.Fit(train, new FitOptions { Callbacks = [{|NW3011:new ModelCheckpoint(\"model\", saveBestOnly: true)|}] });")]
    [InlineData("var stopping = {|NW3011:new EarlyStopping()|}; var options = new FitOptions { Callbacks = [stopping] }; model.Fit(train, options);")]
    [InlineData("model.Fit(train, new FitOptions { ValidationSplit = 0.2, Callbacks = [new EarlyStopping()] });")]
    [InlineData("model.Fit(train, new FitOptions { ValidationSplit = labels.Length / 10.0, Callbacks = [new EarlyStopping()] });")]
    [InlineData("model.Fit(train, test, new FitOptions { Callbacks = [new EarlyStopping()] });")]
    [InlineData("model.Fit(train, new FitOptions { Callbacks = [new EarlyStopping(\"loss\")] });")]
    [InlineData("model.Fit(train, new FitOptions { Callbacks = [new ModelCheckpoint(\"model\")] });")]
    [InlineData("Callback[] all = [new EarlyStopping()]; all[0] = new EarlyStopping(\"loss\"); model.Fit(train, new FitOptions { Callbacks = all });")]
    [InlineData("line.Fit(values, values, new FitOptions { Callbacks = [new EarlyStopping({|NW3012:\"val_accuracy\"|})] });")]
    [InlineData("line.Fit(values, new FitOptions { Callbacks = [new EarlyStopping({|NW3012:\"accuracy\"|})] });")]
    [InlineData("model.Fit(train, test, new FitOptions { Callbacks = [new EarlyStopping({|NW3012:\"val_auc\"|})] });")]
    [InlineData("model.Fit(train, test, new FitOptions { Metrics = [Metric.F1()], Callbacks = [new EarlyStopping({|NW3012:\"auc\"|})] });")]
    [InlineData("model.Fit(train, new FitOptions { Metrics = [Metric.Auc()], Callbacks = [new EarlyStopping({|NW3011:\"val_auc\"|})] });")]
    [InlineData("model.Fit(train, test, new FitOptions { Metrics = [Metric.Auc()], Callbacks = [new EarlyStopping(\"val_auc\")] });")]
    [InlineData("Metric[] all = [Metric.F1()]; all[0] = Metric.Auc(); model.Fit(train, test, new FitOptions { Metrics = all, Callbacks = [new EarlyStopping(\"auc\")] });")]
    [InlineData("var all = new System.Collections.Generic.List<Metric>(); model.Fit(train, test, new FitOptions { Metrics = all, Callbacks = [new EarlyStopping(\"auc\")] });")]
    public Task What_a_callback_monitors(string statement) => Check.ReportsInUse(Networks, Program(statement));

    [Theory]
    [InlineData("model.Evaluate(test, [{|NW3020:Metric.BinaryAccuracy()|}]);")]
    [InlineData("model.Evaluate(test, [Metric.TopK(2), {|NW3020:Metric.Precision(0.7)|}], 1);")]
    [InlineData("model.Evaluate(test, new[] { {|NW3020:Metric.MeanAbsoluteError()|} });")]
    [InlineData("const int K = 3; model.Fit(train, new FitOptions { Metrics = [{|NW3020:Metric.TopK(K)|}] });")]
    [InlineData("var mine = {|NW3020:Metric.R2()|}; model.Fit(train, test, new() { Metrics = [mine] });")]
    [InlineData("line.Evaluate(values, [{|NW3020:Metric.Recall()|}, {|NW3020:Metric.TopK(1)|}]);")]
    [InlineData("line.Evaluate(values, [Metric.MeanAbsoluteError(), Metric.RootMeanSquaredError(), Metric.R2()]);")]
    [InlineData("model.Evaluate(test, [Metric.Precision(), Metric.Recall(0.5), Metric.F1(), Metric.Auc(), Metric.TopK(1)]);")]
    [InlineData("int k = input.Length; model.Evaluate(test, [Metric.TopK(k)]);")]
    [InlineData("_ = Metric.TopK({|NW3008:0|});")]
    [InlineData("_ = Metric.F1({|NW3008:1.5|});")]
    [InlineData("_ = Metric.BinaryAccuracy(threshold: {|NW3008:-0.5|});")]
    public Task A_metric(string statement) => Check.ReportsInUse(Networks, Program(statement));

    [Theory]
    [InlineData("model.Fit(train); model.Evaluate({|NW3009:train|});")]
    [InlineData("model.Fit(train, new FitOptions { ValidationSplit = 0.2 }); if (input.Length > 0) model.Evaluate({|NW3009:train|}, threads: 1);")]
    [InlineData("var all = train; model.Fit(all); Console.WriteLine(model.Evaluate({|NW3009:all|}).Accuracy);")]
    [InlineData("model.Fit(train); model.Evaluate(test);")]
    [InlineData("model.Fit(train); model.Evaluate(train); model.Evaluate(test);")]
    [InlineData("model.Evaluate(train); model.Fit(train);")]
    [InlineData("model.Fit(train, test); model.Evaluate(train);")]
    [InlineData("model.Fit(train[..10]); model.Evaluate(train[10..]);")]
    [InlineData("model.Fit(train); train = test; model.Evaluate(train);")]
    [InlineData("var second = new Digit(); model.Fit(train); second.Evaluate(train);")]
    [InlineData("var xor = new Dataset<int>([0, 0, 0, 1, 1, 0, 1, 1], [0, 1], 2); model.Fit(xor); model.Evaluate(xor);")]
    public Task An_evaluation(string statement) => Check.ReportsInUse(Networks, Program(statement));

    [Theory]
    [InlineData("var x = new float[4]; for (int i = 0; i < 4; i++) x[i] = bytes[i]; model.Predict({|NW3010:x|}, output);")]
    [InlineData("var x = new float[4]; for (int i = 0; i < x.Length; i++) x[i] = (float)bytes[i]; model.Classify({|NW3010:x|});")]
    [InlineData("var x = new float[8]; for (int i = 0; i < 8; i++) x[i] = bytes[i]; model.Fit(new Dataset<int>({|NW3010:x|}, labels, 2));")]
    [InlineData("model.Fit(new Dataset<int>({|NW3010:bytes.Select(b => (float)b).ToArray()|}, labels, 2));")]
    [InlineData("model.Fit(new Dataset<int>({|NW3010:Array.ConvertAll(bytes, b => (float)b)|}, labels, 2));")]
    [InlineData("var x = new float[4]; for (int i = 0; i < 4; i++) x[i] = bytes[i] / 255f; model.Predict(x, output);")]
    [InlineData("var x = new float[4]; for (int i = 0; i < 4; i++) x[i] = bytes[i]; for (int i = 0; i < 4; i++) x[i] /= 255; model.Predict(x, output);")]
    [InlineData("var x = new float[4]; for (int i = 0; i < 4; i++) x[i] = bytes[i]; Scale(x); model.Predict(x, output);")]
    [InlineData("var x = new float[4]; for (int i = 0; i < 4; i++) x[i] = labels[i]; model.Predict(x, output);")]
    [InlineData("var x = new float[4]; x[0] = bytes[0]; x[1] = 0.5f; model.Predict(x, output);")]
    [InlineData("model.Fit(new Dataset<int>(bytes.Select(b => b / 255f).ToArray(), labels, 2));")]
    [InlineData("model.Fit(new Dataset<int>(Array.ConvertAll(bytes, b => (float)b * 0.01f), labels, 2));")]
    public Task Pixels(string statement) => Check.ReportsInUse(Networks, Program(statement));

    [Fact]
    public Task Overloads_and_namesakes_are_not_ours() => Check.IsClean("""
        using System;
        using Netwright;

        [Network(4)]
        [Dense(3, Activation.Softmax)]
        public partial class Digit
        {
            public float[] Predict(float[] input) => input;
        }

        public class Namesake
        {
            public void Predict(ReadOnlySpan<float> input, Span<float> output) { }
        }

        public static class Program
        {
            public static void Main()
            {
                new Digit().Predict(new float[99]);
                new Namesake().Predict(new float[99], new float[98]);
            }
        }
        """);

    [Fact]
    public Task A_field_initializer_and_a_top_level_lambda() => Check.ReportsInUse("""
        using System;
        using Netwright;

        [Network(4)]
        [Dense(3, Activation.Softmax)]
        public partial class Digit;

        public static class Program
        {
            private static readonly Func<int> Classify = () => new Digit().Classify({|NW3001:new float[5]|});
            public static int Result { get; } = new Digit().Classify({|NW3001:new float[3]|});
        }
        """);

    [Fact]
    public Task A_wrong_declaration_is_not_reported_again_at_its_uses() => Check.ReportsInUse("""
        using Netwright;

        [Network(4)]
        [{|NW2004:Dense(3)|}]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam]
        public partial class Digit;

        public static class Program
        {
            public static int Main() => new Digit().Classify(new float[99]);
        }
        """);

    // A network from 4 floats to 3 classes, one for inference only, and a regression.
    private const string Networks = """
        using Netwright;

        [Network(4)]
        [Dense(3, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam]
        public partial class Digit;

        [Network(5)]
        [Dense(7)]
        public partial class Other;

        [Network(2)]
        [Dense(1)]
        [Loss(Loss.MeanSquaredError)]
        [Adam]
        public partial class Line;
        """;

    private static string Program(string statement) => $$"""
        using System;
        using System.Linq;
        using Netwright;

        public static class Program
        {
            public static void Run(Digit model, Other other, Line line, Dataset<int> train, Dataset<int> test, Dataset<float> values, float[] input, float[] output, float[] gradient, byte[] bytes, int[] labels)
            {
                {{statement}}
            }

            private static void Scale(float[] values) { }
        }
        """;
}
