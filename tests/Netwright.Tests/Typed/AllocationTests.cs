namespace Netwright.Tests.Typed;

public class AllocationTests
{
    private static readonly Vehicle Vehicle = new();

    [Fact]
    public void Packing_allocates_nothing() => Assert.Equal(0, Allocated(new float[VehicleJudge.InputLength], static input => VehicleJudge.Pack(Vehicle, input)));

    [Fact]
    public void Predicting_a_label_allocates_nothing() => Assert.Equal(0, Allocated(new FlowerClassifier(), static model => model.Predict(new Flower(1, 2, 3, 4))));

    [Fact]
    public void Predicting_a_yes_or_no_allocates_nothing() => Assert.Equal(0, Allocated(new VehicleJudge(), static model => model.Predict(Vehicle)));

    [Fact]
    public void Predicting_a_number_allocates_nothing()
    {
        Plane plane = new(1, 2);
        Assert.Equal(0, Allocated(new SumModel(), model => model.Predict(plane)));
    }

    // 24 bytes of an array's header and 12 bytes of three floats, rounded up to a multiple of 8.
    [Fact]
    public void A_detailed_prediction_allocates_its_probabilities_alone()
        => Assert.Equal(20 * 40, Allocated(new FlowerClassifier(), static model => model.PredictDetailed(new Flower(1, 2, 3, 4)).Label));

    private static long Allocated<T>(T subject, Action<T> call) => Enumerable.Range(0, 4).Min(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
            call(subject);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    });

    private static long Allocated<T, TResult>(T subject, Func<T, TResult> call) => Allocated(subject, given => { call(given); });
}
