using System.Diagnostics;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class LearningRateScheduleTests
{
    [Fact]
    public void Two_schedules_are_refused_before_the_first_epoch()
    {
        ScriptedRun run = new(1);
        ArgumentException error = Assert.Throws<ArgumentException>("Callbacks", () => run.Fit(LearningRateSchedule.WarmUp(1), LearningRateSchedule.Step(3)));
        Assert.StartsWith("There are two learning rate schedules in this run, of which only the last would have an effect: keep one, or let one follow the other", error.Message);
        Assert.Equal(0, run.Network.Iteration);
    }

    private static readonly Dataset<int> Data = Samples.Blobs(8);

    public static TheoryData<string, LearningRateSchedule, double[]> Plans => new()
    {
        { "by epoch", LearningRateSchedule.ByEpoch(static (epoch, declared) => declared / epoch), [2, 2, 1, 1, 2 / 3.0, 2 / 3.0, 0.5, 0.5] },
        { "step", LearningRateSchedule.Step(2), [2, 2, 2, 2, 0.2, 0.2, 0.2, 0.2] },
        { "exponential", LearningRateSchedule.Exponential(0.25), [2, 1, 0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625] },
        { "cosine", LearningRateSchedule.Cosine(4), [2, 1.9238795325112867, 1.7071067811865475, 1.3826834323650898, 1, 0.6173165676349102, 0.2928932188134524, 0.07612046748871326] },
        { "cosine, then flat", LearningRateSchedule.Cosine(2, alpha: 0.5), [2, 1.8535533905932737, 1.5, 1.1464466094067263, 1, 1, 1, 1] },
        { "restarts", LearningRateSchedule.CosineRestarts(1, peakFactor: 0.5), [2, 1, 1, 0.8535533905932737, 0.5, 0.1464466094067262, 0.5, 0.48096988312782174] },
        { "polynomial", LearningRateSchedule.Polynomial(2, endLearningRate: 1, power: 2), [2, 1.5625, 1.25, 1.0625, 1, 1, 1, 1] },
        { "warm-up", LearningRateSchedule.WarmUp(2, start: 0.5), [1, 1.25, 1.5, 1.75, 2, 2, 2, 2] },
        { "warm-up, then step", LearningRateSchedule.WarmUp(1, start: 0.5, LearningRateSchedule.Step(1, 0.5)), [1, 1.5, 2, 2, 1, 1, 0.5, 0.5] },
        { "one cycle", LearningRateSchedule.OneCycle(4, rising: 0.5, divisor: 4, finalDivisor: 2), [0.5, 0.71966991411008935, 1.25, 1.7803300858899107, 2, 1.7437184335382287, 1.125, 0.50628156646177129] },
    };

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_plan_gives_the_rate_of_every_step(string name, LearningRateSchedule plan, double[] rates)
    {
        _ = name;
        Assert.Equal(rates, Rates(plan), (expected, actual) => Math.Abs(expected - actual) < 1e-14);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(0.0)]
    [InlineData(-0.1)]
    public void A_rate_that_is_none_is_refused_before_the_first_epoch(double third)
    {
        SlowSoftmaxRegression network = new(5, 3);
        LearningRateSchedule plan = LearningRateSchedule.ByEpoch((epoch, declared) => epoch == 3 ? third : declared);
        ArgumentException error = Assert.Throws<ArgumentException>(() => network.Fit(Data, null, Options(plan)));
        Assert.Equal(
            (FormattableString.Invariant($"The learning rate planned for epoch 3, batch 1 is {third}; a rate is finite and above 0."), 0L),
            (error.Message, network.Iteration));
    }

    // The schedule asks for all rates of so short a run once before the first epoch.
    [Fact]
    public void A_plan_that_gives_another_rate_than_before_ends_the_run_and_the_model_keeps_what_it_has_learnt()
    {
        SlowSoftmaxRegression network = new(5, 3);
        int asked = 0;
        LearningRateSchedule plan = LearningRateSchedule.ByEpoch((_, declared) => ++asked == 4 * 2 + 2 ? double.NaN : declared);
        ArgumentException error = Assert.Throws<ArgumentException>(() => network.Fit(Data, null, Options(plan)));
        Assert.Equal("The learning rate planned for epoch 1, batch 2 is NaN; a rate is finite and above 0.", error.Message);
        Assert.Equal(1, network.Iteration);
        Assert.Equal(1, network.Fit(Data, null, Samples.Silent()).Epochs);
    }

    [Fact]
    public void A_fall_to_nothing_within_the_run_is_refused_before_the_first_epoch()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Rates(LearningRateSchedule.Cosine(2.5)));
        Assert.StartsWith("The learning rate planned for epoch 3, batch 2 is 0;", error.Message);
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(int.MaxValue)]
    public void A_plan_for_any_number_of_epochs_begins_at_once_and_can_be_cancelled(int epochs)
    {
        foreach (LearningRateSchedule plan in new[]
        {
            LearningRateSchedule.WarmUp(3), LearningRateSchedule.ByEpoch(static (epoch, declared) => declared / epoch), LearningRateSchedule.Cosine(epochs, 0.5), LearningRateSchedule.CosineRestarts(1, lengthFactor: 1, alpha: 0.1),
            LearningRateSchedule.CosineRestarts(1.5, lengthFactor: 1.0001, alpha: 0.1), LearningRateSchedule.OneCycle(epochs),
        })
        {
            using CancellationTokenSource source = new();
            int batches = 0;
            Asked ask = new(() =>
            {
                if (++batches == 5)
                    source.Cancel();
            });
            FitOptions options = new() { Epochs = epochs, BatchSize = 4, Threads = 1, Verbosity = Verbosity.Silent, Callbacks = [plan, ask], CancellationToken = source.Token };
            long began = Stopwatch.GetTimestamp();
            History history = new SlowSoftmaxRegression(5, 3).Fit(Data, null, options);
            Assert.Equal((true, 2), (history.Cancelled, history.Epochs));
            Assert.InRange(Stopwatch.GetElapsedTime(began).TotalSeconds, 0, 5);
        }
    }

    [Fact]
    public void A_plan_that_ends_at_nothing_is_refused_before_the_first_epoch_however_many_there_are()
    {
        FitOptions options = new() { Epochs = int.MaxValue, BatchSize = 4, Verbosity = Verbosity.Silent, Callbacks = [LearningRateSchedule.Cosine(int.MaxValue - 0.5)] };
        ArgumentException error = Assert.Throws<ArgumentException>(() => new SlowSoftmaxRegression(5, 3).Fit(Data, null, options));
        Assert.Equal("The learning rate planned for epoch 2147483647, batch 2 is 0; a rate is finite and above 0.", error.Message);
    }

    // As many restarts as are made one by one, and more.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2.5, 1)]
    [InlineData(1, 1.0005)]
    public void Restarts_long_after_the_first_come_when_they_should(double first, double factor)
    {
        LearningRateSchedule plan = LearningRateSchedule.CosineRestarts(first, factor, alpha: 0.25);
        double begin = 0, length = first;
        for (int restart = 0; restart < 3000; restart++, length *= factor)
        {
            if (restart is 10 or 990 or 1010 or 2990)
                Assert.Equal(1, plan.RateAt(begin + length * 1e-5, 1), 1e-6);
            if (restart is 10 or 990 or 1010 or 2990)
                Assert.Equal(0.25 + 0.75 / 2, plan.RateAt(begin + length / 2, 1), 1e-6);
            begin += length;
        }
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("epochs", () => LearningRateSchedule.Step(0));
        Assert.Throws<ArgumentOutOfRangeException>("factor", () => LearningRateSchedule.Exponential(0));
        Assert.Throws<ArgumentOutOfRangeException>("alpha", () => LearningRateSchedule.Cosine(1, alpha: 1.5));
        Assert.Throws<ArgumentOutOfRangeException>("firstEpochs", () => LearningRateSchedule.CosineRestarts(0.5));
        Assert.Throws<ArgumentOutOfRangeException>("lengthFactor", () => LearningRateSchedule.CosineRestarts(1, lengthFactor: 0.5));
        Assert.Throws<ArgumentOutOfRangeException>("endLearningRate", () => LearningRateSchedule.Polynomial(1, endLearningRate: -1));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => LearningRateSchedule.WarmUp(1, start: 0));
        Assert.Throws<ArgumentOutOfRangeException>("rising", () => LearningRateSchedule.OneCycle(1, rising: 1));
    }

    // Two batches an epoch.
    private static List<double> Rates(LearningRateSchedule plan)
    {
        SlowSoftmaxRegression network = new(5, 3, learningRate: 2);
        List<double> rates = [];
        network.OnForward = (_, _) => rates.Add(network.LearningRate);
        network.Fit(Data, null, Options(plan));
        return rates;
    }

    private static FitOptions Options(LearningRateSchedule plan)
        => new() { Epochs = 4, BatchSize = 4, Threads = 1, Verbosity = Verbosity.Silent, Callbacks = [plan] };

    private sealed class Asked(Action action) : Callback
    {
        public override void OnBatchEnd(TrainingContext context) => action();
    }
}
