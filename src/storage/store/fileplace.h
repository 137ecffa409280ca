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
    [[nodiscard]] qint64 dataVersion();

    StoreFile m_file;
    std::chrono::milliseconds m_lockWait;
    qint64 m_dataVersion = 0;
};

} // namespace rapport::storage
