#if os(Linux) && !SANITIZED
    // Its malloc takes the place of the C library's. A build makes and drops tens of millions of strings and arrays on
    // all cores, and waits less for this one: 8 to 14 % less time for a whole build, for 12 % more memory.
    internal import CMimalloc
#endif
