package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// What the outside knows of an object: a file that tests may change, so that an object drifts.
type record struct {
	Name string            `json:"name"`
	Size int64             `json:"size"`
	Tags map[string]string `json:"tags"`
}

type store struct {
	folder string
	prefix string
}

func (s *store) id(name string) string { return s.prefix + "thing-" + name }

func (s *store) file(id string) string { return filepath.Join(s.folder, id+".json") }

func (s *store) write(id string, object record) error {
	text, err := json.Marshal(object)
	if err != nil {
		return err
	}
	return os.WriteFile(s.file(id), text, 0o600)
}

// read gives nil for what is not there.
func (s *store) read(id string) (*record, error) {
	text, err := os.ReadFile(s.file(id))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var object record
	if err := json.Unmarshal(text, &object); err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	return &object, nil
}

func (s *store) remove(id string) error { return os.Remove(s.file(id)) }

func (s *store) ids() ([]string, error) {
	entries, err := os.ReadDir(s.folder)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, entry := range entries {
		if name, found := strings.CutSuffix(entry.Name(), ".json"); found {
			ids = append(ids, name)
		}
	}
	sort.Strings(ids)
	return ids, nil
}

// note keeps a line of what was done, for tests to read.
func (s *store) note(line string) error {
	file, err := os.OpenFile(filepath.Join(s.folder, "notes.log"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = fmt.Fprintln(file, line)
	return err
}
