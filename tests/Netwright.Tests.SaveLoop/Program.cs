using Netwright.Tests.SaveLoop;

// Saves a network to the path given, again and again until it is killed. The n-th file holds n in every element.
WideNetwork network = new();
for (int save = 1; ; save++)
{
    network.Fill(save);
    network.Save(args[0]);
    if (save == 1)
        Console.WriteLine("saved");
}
