namespace Playground;

/// <summary>Hours of a made-up rental, to train on and to test on.</summary>
internal static class Hours
{
    private static readonly string[] Districts = ["centre", "harbour", "hills"];

    /// <summary>Draws hours; the same seed gives the same hours.</summary>
    public static IEnumerable<(Hour Features, Demand Target)> Of(int count, int seed)
    {
        Random random = new(seed);
        for (int i = 0; i < count; i++)
        {
            Hour hour = new(
                random.NextSingle() * 40 - 5,
                random.Next(3) == 0 ? random.NextSingle() * 10 : 0,
                new TimeOnly(random.Next(24), random.Next(60)),
                random.Next(4) == 0,
                (Sky)random.Next(3),
                Districts[random.Next(Districts.Length)]);
            yield return (hour, DemandOf(hour));
        }
    }

    // Warm dry hours are busy: around 8:00 and 18:00 on working days, in the afternoon on other days.
    private static Demand DemandOf(Hour hour)
    {
        double clock = hour.Time.ToTimeSpan().TotalHours;
        double rush = hour.Holiday ? Peak(clock, 15, 4) : Math.Max(Peak(clock, 8, 2), Peak(clock, 18, 3));
        double bicycles = rush * 6 + hour.Temperature / 10 - hour.Rain - (int)hour.Sky * 0.5 + (hour.District == "hills" ? -1 : 0.5);
        return bicycles < 2 ? Demand.Quiet : bicycles < 5 ? Demand.Normal : Demand.Busy;
    }

    private static double Peak(double clock, double at, double width) => Math.Exp(-Math.Pow((clock - at) / width, 2));
}
