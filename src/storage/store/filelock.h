#pragma once

#include <QString>
#include <chrono>

namespace rapport::storage {

/// An advisory lock between processes (and between stores of one process) on a file of its own, so that only one connection at a
/// time writes to a store or moves its log into it (trap T4). One thread at a time.
class FileLock {
public:
    /// Makes the file, 0600, where it is missing. Throws Error(StoreReadOnly).
    explicit FileLock(const QString& path);
    ~FileLock(); ///< gives the lock up
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    /// False when another one has it and does not give it up in time. Who waits is let through before the last holder takes it
    /// again.
    [[nodiscard]] bool lock(std::chrono::milliseconds wait);
    [[nodiscard]] bool tryLock();
    void unlock();

private:
    void announce(bool waiting);
    [[nodiscard]] bool isSomebodyWaiting() const;

    int m_file = -1;
    bool m_wasLast = false;
};

} // namespace rapport::storage
