using System;
using System.IO;
    // <snippetMiddle>
    class Middle
    {
	#region part
        int x = 1;
        #endregion
    }
    // </snippetMiddle>
