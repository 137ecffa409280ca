#include "storage/store/filelock.h"

#include "storage/sqlite/sqlerror.h"

#include <QFile>
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FileLock::FileLock(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    m_file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (m_file < 0)
        throw sqlError(errno == ENOSPC ? SQLITE_FULL : SQLITE_READONLY, u"open the lock file"_s);
}

FileLock::~FileLock() { ::close(m_file); }

bool FileLock::tryLock() { return ::flock(m_file, LOCK_EX | LOCK_NB) == 0; }

bool FileLock::lock(std::chrono::milliseconds wait) {
    const auto until = std::chrono::steady_clock::now() + wait;
    if (m_wasLast && isSomebodyWaiting())
        std::this_thread::sleep_for(10ms);
    if (tryLock())
        return true;
    announce(true);
    bool locked = false;
    for (auto pause = 1ms; !locked && std::chrono::steady_clock::now() < until; pause = std::min(2 * pause, 8ms)) {
        std::this_thread::sleep_for(pause);
        locked = tryLock();
    }
    announce(false);
    m_wasLast = false;
    return locked;
}

void FileLock::unlock() {
    ::flock(m_file, LOCK_UN);
    m_wasLast = true;
}

// A waiting one holds a shared record lock on the file's first byte: it costs nothing while nobody waits.

void FileLock::announce(bool waiting) {
    struct flock range = {};
    range.l_type = waiting ? F_RDLCK : F_UNLCK;
    range.l_whence = SEEK_SET;
    range.l_len = 1;
    ::fcntl(m_file, F_OFD_SETLK, &range);
}

bool FileLock::isSomebodyWaiting() const {
    struct flock range = {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    range.l_len = 1;
    return ::fcntl(m_file, F_OFD_GETLK, &range) == 0 && range.l_type != F_UNLCK;
}

} // namespace rapport::storage
