package org.readerdesk.pcsc.contract;

/// All that an adapter to pcsc-lite's own functions does.
interface PcscliteContract
        extends
            BasicContract,
            LockContract,
            ExclusiveContract,
            StateContract,
            ConnectionContract,
            ReconnectContract,
            TransactionContract {
}
