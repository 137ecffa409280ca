#pragma once

#include "rapport/storage/session.h"

#include <QHash>
#include <QStringList>

namespace rapport::storage {

/// Tags by their folded name; new ones are rows of the import.
class TagCache {
public:
    explicit TagCache(WriteSession& session);
    struct Tag {
        qint64 id = 0;
        QString name;
        QString folded;
    };
    /// In the order of their folded names, each once.
    [[nodiscard]] std::vector<Tag> tagsFor(const QStringList& names);

private:
    WriteSession& m_session;
    QHash<QString, Tag> m_tags;
};

/// Organisations by their folded name.
class OrganisationCache {
public:
    explicit OrganisationCache(WriteSession& session)
        : m_session(session) {}
    struct Organisation {
        CustomerId id; ///< invalid: there is none of that name
        QString name;
    };
    [[nodiscard]] Organisation named(const QString& name);
    void add(const QString& name, CustomerId id);

private:
    WriteSession& m_session;
    QHash<QString, Organisation> m_organisations;
};

} // namespace rapport::storage
