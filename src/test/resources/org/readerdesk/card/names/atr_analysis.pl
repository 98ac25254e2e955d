# Runs ATR_analysis for each ATR of the standard input, in a child that has its modules already; "=" ends each answer.
use strict;
use warnings;
use Getopt::Std;
use Chipcard::PCSC::Card;
use File::stat;

$| = 1;
while (my $atr = <STDIN>) {
    chomp $atr;
    my $child = fork;
    if (!$child) {
        @ARGV = ($atr);
        do '/usr/bin/ATR_analysis';
        exit;
    }
    waitpid $child, 0;
    print "=\n";
}
