#include "cli/progress.h"

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace rapport::cli {

namespace {

constexpr int width = 30;

void writeError(const QByteArray& bytes) { std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr); }

} // namespace

ProgressBar::ProgressBar(bool quiet)
    : m_shown(!quiet && isatty(STDERR_FILENO) != 0) {}

ProgressBar::~ProgressBar() {
    if (!m_last.isEmpty())
        writeError("\r\x1b[K");
}

void ProgressBar::show(int value, const QString& count) {
    const int full = std::clamp(value, 0, 1000) * width / 1000;
    const QString line = QLatin1Char('[') + QString(full, QLatin1Char('#')) + QString(width - full, QLatin1Char(' ')) +
                         QStringLiteral("] %1 %  ").arg(value / 10) + count;
    if (!m_shown || line == m_last)
        return;
    m_last = line;
    writeError('\r' + line.toUtf8() + "\x1b[K");
}

} // namespace rapport::cli
