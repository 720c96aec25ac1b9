using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class PlateauTests
{
    // The rate of an epoch is that with which its step was taken.
    [Fact]
    public void The_rate_falls_after_as_many_epochs_without_improvement_as_patience_allows()
        => Assert.Equal([8, 8, 8, 8, 4, 4, 2], Rates(new ReduceLearningRateOnPlateau(factor: 0.5, patience: 2), 9, 4, 4, 4, 4, 4, 4));

    [Fact]
    public void An_improvement_begins_the_count_again()
        => Assert.Equal([8, 8, 8, 8, 8, 4], Rates(new ReduceLearningRateOnPlateau(factor: 0.5, patience: 2), 9, 9, 4, 4, 4, 4));

    [Fact]
    public void Nothing_is_counted_in_a_cooldown()
        => Assert.Equal([8, 8, 4, 4, 4, 2], Rates(new ReduceLearningRateOnPlateau(factor: 0.5, patience: 1, cooldown: 3), 4, 4, 4, 4, 4, 4));

    [Fact]
    public void The_rate_does_not_fall_below_the_least()
        => Assert.Equal([8, 8, 4, 3, 3], Rates(new ReduceLearningRateOnPlateau(factor: 0.5, patience: 1, minLearningRate: 3), 4, 4, 4, 4, 4));

    [Fact]
    public void A_least_rate_above_the_present_one_raises_nothing()
        => Assert.Equal([8, 8, 8], Rates(new ReduceLearningRateOnPlateau(patience: 1, minLearningRate: 100), 4, 4, 4));

    [Fact]
    public void A_rate_that_would_vanish_stays()
        => Assert.Equal([8, 8, 8e-300, 8e-300], Rates(new ReduceLearningRateOnPlateau(factor: 1e-300, patience: 1), 4, 4, 4, 4));

    // The plan halves the rate after every second epoch; each plateau halves what is left of it.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_schedule_and_a_plateau_both_hold_in_either_order(bool isScheduleFirst)
    {
        ScriptedRun run = new(4, 4, 4, 1, 1);
        run.Network.LearningRate = 8;
        Callback schedule = LearningRateSchedule.Step(2, factor: 0.5), plateau = new ReduceLearningRateOnPlateau(factor: 0.5, patience: 2);
        run.Fit(isScheduleFirst ? [schedule, plateau] : [plateau, schedule]);
        Assert.Equal([8, 8, 4, 2, 1], run.Rates);
    }

    [Fact]
    public void A_planned_rate_that_would_vanish_is_the_least_that_there_is()
    {
        ScriptedRun run = new(4, 4, 4);
        run.Fit(LearningRateSchedule.ByEpoch(static (epoch, _) => epoch < 3 ? 1 : 1e-300), new ReduceLearningRateOnPlateau(factor: 1e-300, patience: 1));
        Assert.Equal([1, 1, double.Epsilon], run.Rates);
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("factor", () => new ReduceLearningRateOnPlateau(factor: 1));
        Assert.Throws<ArgumentOutOfRangeException>("patience", () => new ReduceLearningRateOnPlateau(patience: -1));
        Assert.Throws<ArgumentOutOfRangeException>("cooldown", () => new ReduceLearningRateOnPlateau(cooldown: -1));
        Assert.Throws<ArgumentOutOfRangeException>("minLearningRate", () => new ReduceLearningRateOnPlateau(minLearningRate: -1));
    }

    [Fact]
    public void Without_validation_data_it_is_refused()
        => Assert.Throws<ArgumentException>(() => new SlowLinearRegression(3, 1).Fit(
            Samples.Plane(4), null, new FitOptions { Verbosity = Verbosity.Silent, Callbacks = [new ReduceLearningRateOnPlateau()] }));

    private static List<double> Rates(ReduceLearningRateOnPlateau plateau, params double[] losses)
    {
        ScriptedRun run = new(losses);
        run.Network.LearningRate = 8;
        run.Fit(plateau);
        return run.Rates;
    }
}
