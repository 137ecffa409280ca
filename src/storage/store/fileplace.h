#pragma once

#include "storage/place/place.h"
#include "storage/store/storefile.h"

namespace rapport::storage {

/// A store in an SQLite file.
class FilePlace final : public Place {
public:
    FilePlace(const QString& location, const StoreOptions& options);
    ~FilePlace() override; ///< the last to close moves the log into the file

    [[nodiscard]] QString location() const override { return m_file.path; }
    [[nodiscard]] bool isReadOnly() const override { return m_file.readOnly; }
    [[nodiscard]] MigrationOutcome outcome() const override { return m_file.outcome; }

    void read(std::unique_ptr<Connection>& connection, const Read& run, const CancelToken& token) override;
    [[nodiscard]] ChangeSet write(ChangeInfo& info, const Write& run) override;
    [[nodiscard]] bool wasChangedOutside() override;

private:
    /// What was last said to those who listen: the latest set of changes, and how often something else was written of which they
    /// are to hear.
    struct Heard {
        qint64 set = 0;
        QString unlogged;
        friend bool operator==(const Heard&, const Heard&) = default;
    };

    [[nodiscard]] qint64 dataVersion();
    [[nodiscard]] Heard heard();

    StoreFile m_file;
    std::chrono::milliseconds m_lockWait;
    qint64 m_dataVersion = 0;
    Heard m_heard;
};

} // namespace rapport::storage
