using Netwright.Tests.SaveLoop;

if (args is ["train", var checkpoint, var threads])
{
    LongRun run = new(int.Parse(threads));
    run.Fit(new(checkpoint) { EveryBatches = 1 }, new Announcement());
    return;
}

// Saves a network to the path given, again and again until it is killed. The n-th file holds n in every element.
WideNetwork network = new();
for (int save = 1; ; save++)
{
    network.Fill(save);
    network.Save(args[0]);
    if (save == 1)
        Console.WriteLine("saved");
}
