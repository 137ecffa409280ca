#pragma once

#include <QString>

namespace rapport::cli {

/// A bar on standard error, only where that is a terminal; wiped away at the end.
class ProgressBar {
public:
    explicit ProgressBar(bool quiet);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    /// `value` of 1000; `count` is how far it came, in words.
    void show(int value, const QString& count);

private:
    bool m_shown;
    QString m_last;
};

} // namespace rapport::cli
